import type { Day } from '#lib/domain/place/dates.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** Where an organization is found: one row per place; `at` is null when unknown or confidential. */
export interface OrganizationPlace {
	id: string;
	name: string;
	type: string;
	sector: string | null;
	invented: boolean;
	countyFips: string | null;
	county: string | null;
	location: string | null;
	city: string | null;
	confidential: boolean;
	at: Position | null;
	/** Members it has at the table of the body asked about; null when none was. */
	members: number | null;
}

/** Which organizations: at the table or in the counties of a body, in or serving a county, of a sector. */
export interface WantedOrganizations {
	body?: string | null;
	county?: string | null;
	sector?: string | null;
	state?: string | null;
	on: Day;
}

/**
 * Organizations with their places, by name. A confidential place is never told, not even to those who may know it: what
 * goes on a map goes further.
 */
export function list(sql: Sql, wanted: WantedOrganizations) {
	const { body = null, county = null, sector = null, state = null, on } = wanted;

	return sql<OrganizationPlace[]>`
		with asked as (select id from body where slug = ${body}),
		area as (
			select county_fips as fips from body_county
			where body_id = (select id from asked) and during @> ${on}::date
		),
		sitting as (select * from organizations_at((select id from asked), ${on}::date))
		select o.id, o.name, o.type, o.sector_code as sector, o.invented, o.county_fips, c.name as county,
			l.id as location, l.city,
			coalesce(l.confidential, false) as confidential,
			case when l.at is not null and not l.confidential then array[l.at[0], l.at[1]] end as at,
			case when ${body}::text is not null then coalesce(s.members, 0) end as members
		from organization o
		left join county c on c.fips = o.county_fips
		left join location l on l.organization_id = o.id and l.kind = 'physical'
		left join sitting s on s.organization_id = o.id
		where o.during @> ${on}::date
			and (${body}::text is null or s.organization_id is not null or o.county_fips in (select fips from area))
			and (${county}::text is null or o.county_fips = ${county} or ${county} = any (o.served_counties))
			and (${sector}::text is null or o.sector_code = ${sector} or ${sector} = any (o.other_sectors))
			and (${state}::text is null or c.state_code = ${state})
		order by lower(o.name), o.id, l.id
	`;
}

/** How many organizations are recorded in the counties of a state on a day. */
export async function count(sql: Sql, { state, on }: { state: string; on: Day }): Promise<number> {
	const [row] = await sql<{ n: number }[]>`
		select count(*)::int as n from organization o join county c on c.fips = o.county_fips
		where c.state_code = ${state} and o.during @> ${on}::date
	`;
	return row?.n ?? 0;
}
