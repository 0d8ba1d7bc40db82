import type { Day } from '../domain/place/dates.ts';
import { labelPointOf } from '../domain/place/label-point.ts';
import type { Position, Shape } from '../domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** Something found by its name, and where it is; null for what has no place that may be shown. */
export interface FoundPlace {
	kind: 'county' | 'town' | 'postal_code' | 'organization' | 'service';
	/** FIPS code, the id of the organization or service, or the name itself. */
	id: string;
	name: string;
	/** Whose service it is. */
	organization: string | null;
	county: string | null;
	countyFips: string | null;
	at: Position | null;
	/** Where a map may look for it: the place itself, else the middle of its county. */
	near: Position | null;
}

type Row = Omit<FoundPlace, 'near'> & { shape: Shape | null };

/** As many are found at the most. */
export const most = 12;

/**
 * Counties, towns, postal codes, organizations and their services in a state whose name begins with or holds the text, best
 * first; of a body only what lies in its counties or sits at its table when its address is given. Towns and postal codes are
 * those of county seats, of addresses on file and of where people live, in the middle of what is known there; confidential
 * places are in none of them.
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
	const rows = await sql<Row[]>`
		with ${onRecord(sql, { state, body, on })},
		${byName(sql)}
		select n.kind, n.id, n.name, n.organization, n.county, n.county_fips,
			case when n.x is not null then array[n.x, n.y] end as at,
			case when n.x is null then (select coalesce(c.boundary_simple, c.boundary) from county c where c.fips = n.county_fips) end as shape
		from named n
		where position(folded(${asked}) in folded(n.name)) > 0
		order by folded(n.name) = folded(${asked}) desc, position(folded(${asked}) in folded(n.name)) = 1 desc, n.rank, n.name, n.id
		limit ${most}
	`;
	return rows.map(withPlace);
}

// A county is in its own middle; what has no place that may be shown is only near the middle of its county.
function withPlace({ shape, at, ...found }: Row): FoundPlace {
	const middle = shape && labelPointOf(shape);
	return { ...found, at: at ?? (found.kind === 'county' ? middle : null), near: at ?? middle };
}

// The counties that are meant, with their open places, organizations and ZIP codes.
function onRecord(sql: Sql, { state, body, on }: { state: string; body: string | null; on: Day }) {
	return sql`
		area as (
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
		wanted as (
			select o.id, o.name, c.name as county, c.fips, p.x, p.y
			from organization o
			left join county c on c.fips = o.county_fips and c.state_code = ${state}
			left join lateral (
				select at[0] as x, at[1] as y from location l
				where l.organization_id = o.id and not l.confidential and l.at is not null order by l.id limit 1
			) p on true
			where o.during @> ${on}::date and (o.county_fips in (select fips from area) or o.id in (
				select organization_id from organizations_at((select id from body where slug = ${body}), ${on}::date)
			))
		),
		zip as (
			select left(postal_code, 5) as code, county, county_fips, at from open_place where postal_code ~ '^[0-9]{5}'
			union all
			select coalesce(substring(p.reference from '^[0-9]{5}$'), p.name), a.name, a.fips, p.at
			from demand_point p
			join lateral (
				select name, fips from area
				where fips = p.county_fips or (p.county_fips is null and extent @> p.at) limit 1
			) a on true
			where p.reference ~ '^[0-9]{5}$' or p.name ~ '^[0-9]{5}$'
		)
	`;
}

// All of it by name, each kind with its rank.
function byName(sql: Sql) {
	return sql`
		named as (
			select 'county' as kind, fips as id, name, null as organization, name as county, fips as county_fips,
				null::float8 as x, null::float8 as y, 1 as rank
			from area
			union all
			select 'town', seat_name, seat_name, null, name, fips, seat_at[0], seat_at[1], 2 from area
			where seat_name is not null and seat_at is not null
			union all
			select 'town', city, city, null, min(county), min(county_fips), avg(at[0]), avg(at[1]), 3 from open_place
			where city is not null and not exists (select from area where folded(seat_name) = folded(city)) group by city
			union all
			select 'postal_code', code, code, null, min(county), min(county_fips), avg(at[0]), avg(at[1]), 3 from zip group by code
			union all
			select 'organization', id::text, name, null, county, fips, x, y, 4 from wanted
			union all
			select 'service', s.id::text, s.name, w.name, w.county, w.fips, p.x, p.y, 5
			from wanted w join service s on s.organization_id = w.id and s.status = 'active'
			left join lateral (
				select l.at[0] as x, l.at[1] as y from service_at_location a join location l on l.id = a.location_id
				where a.service_id = s.id and not l.confidential and l.at is not null order by l.id limit 1
			) p on true
		)
	`;
}
