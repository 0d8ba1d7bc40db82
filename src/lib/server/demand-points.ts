import type { AskedCounty, DemandPoint } from '#lib/domain/access/cells.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Extent } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** The counties of a body on a day with everything that decides how near services have to be, by name. */
export async function listCounties(sql: Sql, body: string, on: Day): Promise<AskedCounty[]> {
	return [
		...(await sql<AskedCounty[]>`
			select c.fips, c.name, c.state_code as state, c.population, c.children, c.children_by_group, c.rural_class,
				c.medicaid_class, c.cms_class, c.land_square_miles::float8 as land_square_miles,
				case when c.seat_at is not null then array[c.seat_at[0], c.seat_at[1]] end as seat_at,
				coalesce(c.boundary_simple, c.boundary) as shape
			from body_county m join county c on c.fips = m.county_fips
			where m.body_id = ${body} and m.during @> ${on}::date
			order by c.name, c.fips
		`)
	];
}

/** The points where people live that were brought in for some counties, or that lie in a box around them. */
export async function listWithin(
	sql: Sql,
	counties: string[],
	box: Extent | null
): Promise<DemandPoint[]> {
	const [west, south, east, north] = box ?? [0, 0, 0, 0];
	const inBox = box
		? sql`at <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`
		: sql`false`;
	return [
		...(await sql<DemandPoint[]>`
			select reference as id, name, array[at[0], at[1]] as at, population::float8 as population, children::float8 as children, county_fips as fips
			from demand_point
			where county_fips = any (${counties}) or ${inBox}
			order by reference
		`)
	];
}
