import type { Position } from '#lib/domain/place/shape.ts';
import type { Offered } from '#lib/domain/service/supply.ts';
import type { Sql } from './connect.ts';

/** A kind of service with how many active services there are of it. */
export interface TypeOnFile {
	type: string;
	services: number;
}

/** The kinds of service on file, the most frequent first. */
export function listTypes(sql: Sql): Promise<TypeOnFile[]> {
	return sql<TypeOnFile[]>`
		select service_type as type, count(*)::int as services from service
		where service_type is not null and status = 'active'
		group by service_type
		order by count(*) desc, service_type
	`;
}

type Row = Omit<Offered, 'places'> & { places: { id: string; at: Position }[] | null };

/**
 * The active services of a kind, or of a role in a crisis, that take children, with places and areas. A confidential place
 * is left out for everyone: what is reached from it would tell where it is.
 */
export async function listOffered(
	sql: Sql,
	wanted: string | { crisisRole: string }
): Promise<Offered[]> {
	const isWanted =
		typeof wanted === 'string'
			? sql`folded(s.service_type) = folded(${wanted})`
			: sql`s.crisis_role = ${wanted.crisisRole}`;
	const rows = await sql<Row[]>`
		with wanted as (
			select s.id, s.name, o.name as organization, s.minimum_age, s.maximum_age, s.eligibility
			from service s join organization o on o.id = s.organization_id
			where ${isWanted} and s.status = 'active' and coalesce(s.minimum_age, 0) < 18
		),
		places as (
			select w.id,
				jsonb_agg(jsonb_build_object('id', l.id, 'at', jsonb_build_array(l.at[0], l.at[1])) order by l.id)
					filter (where l.at is not null and not l.confidential) as places,
				count(*) filter (where l.at is null or l.confidential)::int as hidden
			from wanted w
			join service_at_location a on a.service_id = w.id
			join location l on l.id = a.location_id and l.kind = 'physical'
			group by w.id
		),
		areas as (
			select w.id,
				coalesce(array_agg(a.value #>> '{}') filter (where a.kind = 'county'), '{}') as counties,
				coalesce(array_agg(a.value #>> '{}') filter (where a.kind = 'statewide'), '{}') as states,
				max((a.value ->> 'miles')::float8) filter (where a.kind = 'radius') as radius,
				coalesce(jsonb_agg(a.value) filter (where a.kind = 'polygon'), '[]') as shapes,
				count(*) filter (where a.kind = 'postal_code')::int as postal_codes
			from wanted w join service_area a on a.service_id = w.id
			group by w.id
		)
		select w.*, p.places, coalesce(p.hidden, 0) as hidden, coalesce(a.counties, '{}') as counties,
			coalesce(a.states, '{}') as states, a.radius, coalesce(a.shapes, '[]') as shapes, coalesce(a.postal_codes, 0) as postal_codes
		from wanted w left join places p on p.id = w.id left join areas a on a.id = w.id
		order by w.organization, w.name, w.id
	`;
	return rows.map((row) => ({ ...row, places: row.places ?? [] }));
}

/** A service at a place, for a map; `at` is null when unknown or confidential. */
export interface ServicePlace {
	id: string;
	name: string;
	serviceType: string | null;
	status: string;
	crisisRole: string;
	minimumAge: number | null;
	maximumAge: number | null;
	languages: string[];
	organization: string;
	organizationId: string;
	county: string | null;
	countyFips: string | null;
	location: string | null;
	city: string | null;
	confidential: boolean;
	invented: boolean;
	at: Position | null;
}

/** Which services: in or for a county, in the counties of a body, in a state. */
export interface WantedServices {
	body?: string | null;
	county?: string | null;
	state?: string | null;
	type?: string | null;
	on: string;
}

/** Services with their places, by organization and name. A confidential place shows its county and nothing nearer. */
export function list(
	sql: Sql,
	{ body = null, county = null, state = null, type = null, on }: WantedServices
) {
	return sql<ServicePlace[]>`
		with area as (
			select m.county_fips as fips from body_county m join body b on b.id = m.body_id
			where b.slug = ${body} and m.during @> ${on}::date
		),
		found as (
			select s.id, s.name, s.service_type, s.status, s.crisis_role, s.minimum_age, s.maximum_age, s.languages,
				o.name as organization, o.id as organization_id, s.invented,
				case when l.confidential then null else l.id end as location,
				case when l.confidential then null else l.city end as city,
				coalesce(l.confidential, false) as confidential,
				coalesce(l.county_fips, o.county_fips) as county_fips,
				case when l.at is not null and not l.confidential then array[l.at[0], l.at[1]] end as at
			from service s
			join organization o on o.id = s.organization_id
			left join service_at_location a on a.service_id = s.id
			left join location l on l.id = a.location_id
		)
		select f.*, c.name as county
		from found f left join county c on c.fips = f.county_fips
		where (${body}::text is null or f.county_fips in (select fips from area)
				or exists (select from service_area r where r.service_id = f.id and r.kind = 'county' and r.value #>> '{}' in (select fips from area)))
			and (${county}::text is null or f.county_fips = ${county}
				or exists (select from service_area r where r.service_id = f.id and r.kind = 'county' and r.value #>> '{}' = ${county}))
			and (${state}::text is null or c.state_code = ${state}
				or exists (select from service_area r where r.service_id = f.id and r.kind = 'statewide' and r.value #>> '{}' = ${state}))
			and (${type}::text is null or folded(f.service_type) = folded(${type}))
		order by lower(f.organization), lower(f.name), f.id, f.location
	`;
}
