import type { Day } from '../domain/place/dates.ts';
import { labelPointOf } from '../domain/place/label-point.ts';
import type { Position, Shape } from '../domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** Something found by its name, and where it is; null for what has no place that may be shown. */
export interface FoundPlace {
	kind: 'county' | 'town' | 'postal_code' | 'organization';
	/** FIPS code, the id of the organization, or the name itself. */
	id: string;
	name: string;
	county: string | null;
	countyFips: string | null;
	at: Position | null;
}

const most = 12;

/**
 * Counties, towns, postal codes and organizations of a state whose name begins with or holds the text, best first; of a body
 * only what lies in its counties when its address is given. Towns and postal codes are those of addresses on file and county
 * seats, in the middle of what is known there; confidential places are in neither.
 */
export async function list(
	sql: Sql,
	text: string,
	{ state, body = null, on }: { state: string; body?: string | null; on: Day }
): Promise<FoundPlace[]> {
	const asked = text
		.normalize('NFC')
		.trim()
		.replace(/ (county|condado)$/i, '')
		.slice(0, 80);
	if (asked.length < 2) return [];
	const rows = await sql<(Omit<FoundPlace, 'at'> & { at: Position | null; shape: Shape | null })[]>`
		with area as (
			select c.* from county c
			where c.state_code = ${state} and (${body}::text is null or c.fips in (
				select m.county_fips from body_county m join body b on b.id = m.body_id
				where b.slug = ${body} and m.during @> ${on}::date
			))
		),
		open_place as (
			select l.*, a.name as county from location l join area a on a.fips = l.county_fips
			where not l.confidential and l.at is not null
		),
		named as (
			select 'county' as kind, fips as id, name, name as county, fips as county_fips, null::float8 as x, null::float8 as y, 1 as rank
			from area
			union all
			select 'town', seat_name, seat_name, name, fips, seat_at[0], seat_at[1], 2 from area where seat_name is not null and seat_at is not null
			union all
			select 'town', city, city, min(county), min(county_fips), avg(at[0]), avg(at[1]), 3 from open_place where city is not null
				and not exists (select from area where folded(seat_name) = folded(city)) group by city
			union all
			select 'postal_code', left(postal_code, 5), left(postal_code, 5), min(county), min(county_fips), avg(at[0]), avg(at[1]), 3
			from open_place where postal_code ~ '^[0-9]{5}' group by left(postal_code, 5)
			union all
			select 'organization', o.id::text, o.name, a.name, a.fips, p.x, p.y, 4
			from organization o join area a on a.fips = o.county_fips
			left join lateral (select at[0] as x, at[1] as y from open_place l where l.organization_id = o.id order by l.id limit 1) p on true
			where o.during @> ${on}::date
		)
		select n.kind, n.id, n.name, n.county, n.county_fips, case when n.x is not null then array[n.x, n.y] end as at,
			case when n.kind = 'county' then (select coalesce(c.boundary_simple, c.boundary) from county c where c.fips = n.id) end as shape
		from named n
		where position(folded(${asked}) in folded(n.name)) > 0
		order by folded(n.name) = folded(${asked}) desc, position(folded(${asked}) in folded(n.name)) = 1 desc, n.rank, n.name, n.id
		limit ${most}
	`;
	return rows.map(({ shape, at, ...found }) => ({
		...found,
		at: at ?? (shape && labelPointOf(shape))
	}));
}
