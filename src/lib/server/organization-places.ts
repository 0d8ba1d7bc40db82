import type postgres from 'postgres';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';
import { aroundBody, isWanted, type WantedOrganizations } from './wanted-places.ts';

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

/**
 * Organizations with their places, by name. A confidential place is never told, not even to those who may know it: what
 * goes on a map goes further.
 */
export function list(sql: Sql, wanted: WantedOrganizations) {
	return listSome(sql, wanted, sql`true`);
}

/** The first so many, those at the table before others, and the one chosen wherever it comes. */
export function listFirst(
	sql: Sql,
	wanted: WantedOrganizations,
	{ most, chosen }: { most: number; chosen: string | null }
) {
	return listSome(
		sql,
		wanted,
		sql`(o.id = try_uuid(${chosen}) or o.id in (
			select o.id from organization o left join sitting s on s.organization_id = o.id
			where ${isWanted(sql, wanted)}
			order by s.members is null, lower(o.name), o.id
			limit ${most}
		))`
	);
}

function listSome(
	sql: Sql,
	wanted: WantedOrganizations,
	among: postgres.PendingQuery<postgres.Row[]>
) {
	const { body = null } = wanted;

	return sql<OrganizationPlace[]>`
		with ${aroundBody(sql, wanted)}
		select o.id, o.name, o.type, o.sector_code as sector, o.invented, o.county_fips, c.name as county,
			l.id as location, l.city,
			coalesce(l.confidential, false) as confidential,
			case when l.at is not null and not l.confidential then array[l.at[0], l.at[1]] end as at,
			case when ${body}::text is not null then coalesce(s.members, 0) end as members
		from organization o
		left join county c on c.fips = o.county_fips
		left join location l on l.organization_id = o.id and l.kind = 'physical'
		left join sitting s on s.organization_id = o.id
		where ${isWanted(sql, wanted)} and ${among}
		order by lower(o.name), o.id, l.id
	`;
}

/** How many organizations are wanted, at how many places that are shown, how many sit at the table, and their sectors. */
export interface Counted {
	all: number;
	places: number;
	sitting: number;
	sectors: (string | null)[];
}

/** Counts the organizations wanted. */
export async function countWanted(sql: Sql, wanted: WantedOrganizations): Promise<Counted> {
	const [row] = await sql<Counted[]>`
		with ${aroundBody(sql, wanted)}
		select count(distinct o.id)::int as all,
			count(l.id) filter (where l.at is not null and not l.confidential)::int as places,
			count(distinct s.organization_id)::int as sitting,
			coalesce(array_agg(distinct o.sector_code), '{}') as sectors
		from organization o
		left join location l on l.organization_id = o.id and l.kind = 'physical'
		left join sitting s on s.organization_id = o.id
		where ${isWanted(sql, wanted)}
	`;
	return row ?? { all: 0, places: 0, sitting: 0, sectors: [] };
}

/** How many organizations are recorded in the counties of a state on a day. */
export async function count(sql: Sql, { state, on }: { state: string; on: Day }): Promise<number> {
	const [row] = await sql<{ n: number }[]>`
		select count(*)::int as n from organization o join county c on c.fips = o.county_fips
		where c.state_code = ${state} and o.during @> ${on}::date
	`;
	return row?.n ?? 0;
}
