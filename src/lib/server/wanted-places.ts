import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** Which organizations: at the table or in the counties of a body, in or serving a county, of a sector. */
export interface WantedOrganizations {
	body?: string | null;
	county?: string | null;
	sector?: string | null;
	state?: string | null;
	on: Day;
}

/** The queries that a question about organizations begins with: `asked` the body, its `area`, and who is `sitting` there. */
export function aroundBody(sql: Sql, { body = null, on }: WantedOrganizations) {
	return sql`
		asked as (select id from body where slug = ${body}),
		area as (
			select county_fips as fips from body_county
			where body_id = (select id from asked) and during @> ${on}::date
		),
		sitting as (select * from organizations_at((select id from asked), ${on}::date))
	`;
}

/** Whether an organization `o` is wanted, after `aroundBody`. */
export function isWanted(sql: Sql, wanted: WantedOrganizations) {
	const { body = null, county = null, sector = null, state = null, on } = wanted;
	return sql`(
		o.during @> ${on}::date
		and (
			${body}::text is null or o.county_fips in (select fips from area)
			or o.id in (select organization_id from sitting)
		)
		and (${county}::text is null or o.county_fips = ${county} or ${county} = any (o.served_counties))
		and (${sector}::text is null or o.sector_code = ${sector} or ${sector} = any (o.other_sectors))
		and (${state}::text is null or o.county_fips in (select fips from county where state_code = ${state}))
	)`;
}
