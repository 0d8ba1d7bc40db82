import type { Agency } from '../domain/outreach/outreach.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** Which organizations to list. Empty parts do not filter. */
export interface Filter {
	text?: string;
	sector?: string;
	county?: string;
	/** Only those that have to do with this body on a day: at its table, kept by it, or in or for its counties. */
	body?: { id: string; on: Day; sits?: boolean };
}

/** An organization in a list. */
export interface OrganizationInList {
	id: string;
	name: string;
	type: string;
	sectorCode: string | null;
	countyName: string | null;
	/** Members it has at the table asked about. */
	members: number;
	invented: boolean;
}

/** What people fill in about an organization. */
export interface OrganizationInput {
	name: string;
	type: string;
	sectorCode: string | null;
	otherSectors: string[];
	countyFips: string | null;
	/** FIPS codes. */
	servedCounties: string[];
	website: string | null;
	email: string | null;
	phone: string | null;
	languages: string[];
	staffSize: string | null;
	description: string | null;
	verifiedOn: Day | null;
	/** Tables it is known to sit at that are not in this instance. */
	tablesElsewhere: number;
}

/** One organization with what its page says. */
export interface Organization extends OrganizationInput {
	id: string;
	countyName: string | null;
	servedCountyNames: string[];
	parent: { id: string; name: string } | null;
	/** The body that keeps this record; null belongs to the instance. */
	homeBodyId: string | null;
	homeBodyName: string | null;
	invented: boolean;
	source: string | null;
	version: number;
}

/** Organizations by name, and how many there are in all. */
export async function list(
	sql: Sql,
	filter: Filter,
	{ page, perPage }: { page: number; perPage: number }
): Promise<{ organizations: OrganizationInList[]; total: number }> {
	const rows = await sql<(OrganizationInList & { total: number })[]>`
		select o.id, o.name, o.type, o.sector_code, c.name as county_name, coalesce(sits.members, 0) as members, o.invented,
			count(*) over () as total
		from organization o
		left join county c on c.fips = o.county_fips
		left join organizations_at(${filter.body?.id ?? null}, ${filter.body?.on ?? null}) sits on sits.organization_id = o.id
		where ${matches(sql, filter)}
		order by lower(o.name), o.id
		limit ${perPage} offset ${(page - 1) * perPage}
	`;
	return { organizations: rows, total: rows[0]?.total ?? 0 };
}

/** The organization with this id, or null. */
export async function find(sql: Sql, id: string): Promise<Organization | null> {
	const [organization] = await sql<Organization[]>`
		select o.id, o.name, o.type, o.sector_code, o.other_sectors, o.county_fips, o.served_counties, o.website, o.email, o.phone,
			o.languages, o.staff_size, o.description, o.verified_on, c.name as county_name, o.home_body_id, b.name as home_body_name,
			o.invented, o.source, o.version, o.tables_elsewhere,
			array(select s.name from county s where s.fips = any (o.served_counties) order by s.name) as served_county_names,
			case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as parent
		from organization o
		left join county c on c.fips = o.county_fips
		left join body b on b.id = o.home_body_id
		left join organization p on p.id = o.parent_id
		where o.id::text = ${id}
	`;
	return organization ?? null;
}

/** The organizations one may choose from at a table, by name. */
export function listChoices(sql: Sql, body: string, on: Day) {
	return sql<{ id: string; name: string }[]>`
		select o.id, o.name from organization o
		where ${concernsBody(sql, { id: body, on })}
		order by lower(o.name)
	`;
}

/** The organizations that are there on a day and have to do with a body, by name, with the counties they are in or serve. */
export function listAgencies(sql: Sql, body: string, on: Day): Promise<Agency[]> {
	return sql<Agency[]>`
		select o.id, o.name, array_remove(array_prepend(o.sector_code, o.other_sectors), null) as sectors,
			array_remove(array_prepend(o.county_fips, o.served_counties), null) as counties,
			o.id in (select organization_id from organizations_at(${body}, ${on})) as sits
		from organization o
		where ${concernsBody(sql, { id: body, on })} and o.during @> ${on}::date
		order by lower(o.name), o.id
	`;
}

/** How many organizations sit at a table on a day. */
export async function count(sql: Sql, body: string, on: Day): Promise<number> {
	const [row] = await sql<
		{ n: number }[]
	>`select count(*) as n from organizations_at(${body}, ${on})`;
	return row!.n;
}

/** How many members an organization has at a table on a day. */
export async function countMembers(sql: Sql, body: string, id: string, on: Day): Promise<number> {
	const [row] = await sql<{ members: number }[]>`
		select members from organizations_at(${body}, ${on}) where organization_id = ${id}
	`;
	return row?.members ?? 0;
}

/** The tables an organization sits at on a day, with how many members. */
export function listTables(sql: Sql, id: string, on: Day) {
	return sql<{ slug: string; name: string; members: number }[]>`
		select b.slug, b.name, sits.members
		from body b cross join lateral organizations_at(b.id, ${on}) sits
		where sits.organization_id = ${id} and b.during @> ${on}::date
		order by b.name
	`;
}

/** Others with the same name, case and spaces aside. */
export function listNamesakes(sql: Sql, name: string) {
	return sql<{ id: string; name: string; countyName: string | null }[]>`
		select o.id, o.name, c.name as county_name
		from organization o left join county c on c.fips = o.county_fips
		where lower(o.name) = lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g'))
		limit 5
	`;
}

/** Adds an organization that a body keeps; returns its id. */
export async function add(sql: Sql, body: string, input: OrganizationInput): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		insert into organization ${sql({ ...input, homeBodyId: body })} returning id
	`;
	return row!.id;
}

/** Changes an organization seen in this version; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	id: string,
	version: number,
	input: OrganizationInput
): Promise<boolean> {
	const rows = await sql`
		update organization set ${sql({ ...input })} where id = ${id} and version = ${version} returning id
	`;
	return rows.length > 0;
}

function matches(sql: Sql, { text, sector, county, body }: Filter) {
	const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`;
	return sql`true
		${text ? sql`and (o.name ilike ${like} or array_to_string(o.other_names, ' ') ilike ${like})` : sql``}
		${sector ? sql`and (o.sector_code = ${sector} or ${sector} = any (o.other_sectors))` : sql``}
		${county ? sql`and (o.county_fips = ${county} or ${county} = any (o.served_counties))` : sql``}
		${body ? sql`and ${concernsBody(sql, body)}` : sql``}
	`;
}

function concernsBody(sql: Sql, { id, on, sits }: { id: string; on: Day; sits?: boolean }) {
	const atTable = sql`o.id in (select organization_id from organizations_at(${id}, ${on}))`;
	if (sits === true) return atTable;
	const counties = sql`array(select county_fips from body_county where body_id = ${id} and during @> ${on}::date)`;
	const near = sql`(o.home_body_id = ${id} or o.county_fips = any (${counties}) or o.served_counties && ${counties} or ${atTable})`;
	return sits === false ? sql`(${near} and not ${atTable})` : near;
}
