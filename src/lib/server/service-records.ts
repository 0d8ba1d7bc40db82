import type { Exactness } from '../domain/place/found.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import type { ServiceAreaInput } from './service-areas.ts';

/** What people fill in about a service. */
export interface ServiceInput {
	name: string;
	serviceType: string | null;
	description: string | null;
	status: string;
	minimumAge: number | null;
	maximumAge: number | null;
	eligibility: string | null;
	fees: string | null;
	languages: string[];
	crisisRole: string;
	phone: string | null;
}

/** Where a service is offered, as far as whoever asks may know; of a confidential place only the county is said. */
export interface OfferedAt {
	id: string;
	address: string | null;
	city: string | null;
	county: string | null;
	confidential: boolean;
	/** How exactly its position is known when it was looked up. */
	foundAs: Exactness | null;
}

/** One service with what its page says. */
export interface ServiceRecord extends ServiceInput {
	id: string;
	organizationId: string;
	organization: string;
	homeBodyId: string | null;
	homeBodyName: string | null;
	source: string | null;
	invented: boolean;
	version: number;
	places: OfferedAt[];
	areas: ServiceAreaInput[];
	/** Names of the counties among the areas. */
	countyNames: string[];
}

/** A service in a list: what, where, for whom. */
export interface ServiceInList extends Omit<ServiceInput, 'description' | 'fees' | 'phone'> {
	id: string;
	organization: string;
	organizationId: string;
	counties: string[];
	statewide: boolean;
	invented: boolean;
}

/** Which services to list. Empty parts do not filter. */
export interface ServiceFilter {
	text?: string;
	type?: string;
	county?: string;
	/** Years: services that take somebody of this age. */
	age?: number;
	language?: string;
	body: { id: string; on: Day };
}

/** Services that concern a body, by organization and name, and how many there are in all. */
export async function list(
	sql: Sql,
	filter: ServiceFilter,
	{ page, perPage }: { page: number; perPage: number }
): Promise<{ services: ServiceInList[]; total: number }> {
	const rows = await sql<(ServiceInList & { total: number })[]>`
		with area as (
			select c.fips, c.state_code from body_county m join county c on c.fips = m.county_fips
			where m.body_id = ${filter.body.id} and m.during @> ${filter.body.on}::date
		),
		somewhere as (
			select a.service_id, l.county_fips as fips from service_at_location a join location l on l.id = a.location_id
			where l.county_fips is not null
			union
			select service_id, value #>> '{}' from service_area where kind = 'county'
		),
		found as (
			select s.id, s.name, s.service_type, s.status, s.minimum_age, s.maximum_age, s.eligibility, s.languages, s.crisis_role,
				s.invented, s.home_body_id, o.id as organization_id, o.name as organization,
				coalesce(nullif(array(select fips from somewhere w where w.service_id = s.id), '{}'), array_remove(array[o.county_fips], null)) as fips,
				array(select value #>> '{}' from service_area a where a.service_id = s.id and a.kind = 'statewide') as states
			from service s join organization o on o.id = s.organization_id
			where ${matches(sql, filter)}
		)
		select f.id, f.name, f.service_type, f.status, f.minimum_age, f.maximum_age, f.eligibility, f.languages, f.crisis_role, f.invented,
			f.organization_id, f.organization, cardinality(f.states) > 0 as statewide,
			array(select c.name from county c where c.fips = any (f.fips) order by c.name) as counties, count(*) over () as total
		from found f
		where (f.home_body_id = ${filter.body.id} or f.fips && array(select fips from area) or f.states && array(select state_code from area))
			and (${filter.county ?? ''} = '' or ${filter.county ?? ''} = any (f.fips)
				or f.states && array(select state_code from county where fips = ${filter.county ?? ''}))
		order by lower(f.organization), lower(f.name), f.id
		limit ${perPage} offset ${(page - 1) * perPage}
	`;
	return { services: rows, total: rows[0]?.total ?? 0 };
}

/** The service with this id, or null. */
export async function find(sql: Sql, id: string): Promise<ServiceRecord | null> {
	const [service] = await sql<ServiceRecord[]>`
		select s.id, s.name, s.service_type, s.description, s.status, s.minimum_age, s.maximum_age, s.eligibility, s.fees, s.languages,
			s.crisis_role, s.phone, s.organization_id, o.name as organization, s.home_body_id, b.name as home_body_name, s.source,
			s.invented, s.version,
			coalesce((
				select jsonb_agg(jsonb_build_object('id', l.id, 'county', c.name, 'confidential', l.confidential, 'foundAs', case when not l.confidential then l.found_as end,
					'address', case when not l.confidential then l.address end, 'city', case when not l.confidential then l.city end) order by l.id)
				from service_at_location a join location l on l.id = a.location_id left join county c on c.fips = l.county_fips
				where a.service_id = s.id
			), '[]') as places,
			coalesce((
				select jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value) order by a.kind, a.value::text)
				from service_area a where a.service_id = s.id
			), '[]') as areas,
			array(select c.name from service_area a join county c on c.fips = a.value #>> '{}'
				where a.service_id = s.id and a.kind = 'county' order by c.name) as county_names
		from service s
		join organization o on o.id = s.organization_id
		left join body b on b.id = s.home_body_id
		where s.id::text = ${id}
	`;
	return service ?? null;
}

/** Adds a service of an organization, which a body keeps; returns its id. */
export async function add(
	sql: Sql,
	{ organization, body }: { organization: string; body: string },
	input: ServiceInput
): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		insert into service ${sql({ ...input, organizationId: organization, homeBodyId: body })} returning id
	`;
	return row!.id;
}

/** Changes a service seen in this version; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	id: string,
	version: number,
	input: ServiceInput
): Promise<boolean> {
	const rows = await sql`
		update service set ${sql({ ...input })} where id::text = ${id} and version = ${version} returning id
	`;
	return rows.length > 0;
}

/** Removes a service seen in this version with its places and areas; false when somebody was first, or it is not ours. */
export async function remove(sql: Sql, id: string, version: number): Promise<boolean> {
	const [seen] = await sql`
		select id from service where id::text = ${id} and version = ${version} for update
	`;
	if (!seen) return false;
	await sql`delete from service_at_location where service_id = ${id}`;
	await sql`delete from service_area where service_id = ${id}`;
	const rows = await sql`delete from service where id = ${id} returning id`;
	return rows.length > 0;
}

function matches(sql: Sql, { text, type, age, language }: ServiceFilter) {
	const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`;
	return sql`true
		${text ? sql`and (s.name ilike ${like} or o.name ilike ${like} or s.description ilike ${like})` : sql``}
		${type ? sql`and folded(s.service_type) = folded(${type})` : sql``}
		${age === undefined ? sql`` : sql`and coalesce(s.minimum_age, 0) <= ${age} and coalesce(s.maximum_age, 120) >= ${age}`}
		${language ? sql`and lower(${language}) = any (select lower(one) from unnest(s.languages) as one)` : sql``}
	`;
}
