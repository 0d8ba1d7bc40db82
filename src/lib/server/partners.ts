import type {
	PartnerCounty,
	PartnerFacts,
	PartnerOrganization,
	PartnerTie,
	PartnerType
} from '../domain/partner/facts.ts';
import type { Day } from '../domain/place/dates.ts';
import type { RosterFacts } from '../domain/roster/facts.ts';
import { byBody } from './by-body.ts';
import type { Sql } from './connect.ts';
import * as recruitments from './recruitments.ts';

/** A list of seats read as types of partner. */
export interface PartnerTemplate {
	code: string;
	version: string;
	title: string;
	citation: string;
	standing: 'verified' | 'seed' | 'proposal' | 'not_verified';
	verifiedOn: Day | null;
	types: PartnerType[];
}

/** From this level on, of five, two organizations count as connected: cooperation. */
export const usualThreshold = 2;

/** The types of partner of a list in force on a day; null when there is no such list. */
export async function findTemplate(
	sql: Sql,
	code: string,
	on: Day
): Promise<PartnerTemplate | null> {
	const [template] = await sql<PartnerTemplate[]>`
		select t.code, t.template_version as version, t.title, t.citation, t.standing, t.verified_on,
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'code', s.code, 'label', s.label, 'labelEs', s.label_es, 'class', s.class, 'rule', s.rule
				) order by s.position)
				from template_seat s where s.template_id = t.id
			), '[]') as types
		from seat_template t
		where t.code = ${code} and t.during @> ${on}::date
	`;
	return template ?? null;
}

/** The lists whose seats can be read as types of partner on a day, by title. */
export function listTemplates(sql: Sql, on: Day) {
	return sql<{ code: string; title: string }[]>`
		select code, title from seat_template where during @> ${on}::date order by title
	`;
}

/** What the judgement of partners needs, by the id of the body, from rosters at hand: as many queries for many as for one. */
export async function factsByBody(
	sql: Sql,
	rosters: Map<string, RosterFacts>,
	template: PartnerTemplate,
	on: Day
): Promise<Map<string, PartnerFacts>> {
	const ids = [...rosters.keys()];
	const members = [...rosters.values()].flatMap((roster) => roster.members);
	const [organizations, ties] = await Promise.all([
		listOrganizations(sql, [...new Set(members.flatMap(({ organization }) => organization ?? []))]),
		tiesByBody(sql, ids, on)
	]);
	const known = new Map(organizations.map((each) => [each.id, each]));
	return new Map(
		[...rosters].map(([id, roster]) => {
			const here = new Set(roster.members.flatMap(({ organization }) => organization ?? []));
			return [
				id,
				{
					template: template.code,
					types: template.types,
					counties: roster.counties.map(countyOf),
					members: roster.members,
					seats: roster.seats,
					organizations: [...here].flatMap((each) => known.get(each) ?? []),
					ties: ties.get(id) ?? null,
					threshold: usualThreshold
				}
			];
		})
	);
}

/** Organizations by name with where they work: what they say of themselves, and the areas of their services. */
export function listOrganizations(sql: Sql, ids: string[]): Promise<PartnerOrganization[]> {
	return sql<PartnerOrganization[]>`
		with area as (
			select s.organization_id, a.kind, a.value #>> '{}' as value
			from service s join service_area a on a.service_id = s.id
			where s.status = 'active' and s.organization_id = any (${ids}::uuid[]) and a.kind in ('county', 'statewide')
		),
		served as (
			select organization_id, value as fips from area where kind = 'county'
			union
			select area.organization_id, c.fips from area join county c on c.state_code = area.value where area.kind = 'statewide'
		)
		select o.id, o.name, o.other_names, o.type, o.sector_code as sector, o.other_sectors,
			array(
				select unnest(o.served_counties) union select fips from served where served.organization_id = o.id
			) as served_counties,
			array(
				select o.county_fips where o.county_fips is not null
				union select p.county_fips from location p
				where p.organization_id = o.id and p.kind = 'physical' and not p.confidential and p.county_fips is not null
			) as site_counties,
			exists (
				select from service s where s.organization_id = o.id and s.status = 'active' and s.crisis_role = 'respond'
			) as responds
		from organization o
		where o.id = any (${ids}::uuid[])
		order by o.name, o.id
	`;
}

/**
 * Organizations in or for the counties of a body on a day that do not sit at its table: whom one could ask. Without those
 * that declined one of its seats in the twelve months before.
 */
export async function listAround(sql: Sql, body: string, on: Day): Promise<PartnerOrganization[]> {
	const counties = sql`array(select county_fips from body_county where body_id = ${body} and during @> ${on}::date)`;
	const declined = await recruitments.declinedWithin(sql, body, null, on);
	const rows = await sql<{ id: string }[]>`
		select o.id from organization o
		where o.during @> ${on}::date
			and (
				o.county_fips = any (${counties}) or o.served_counties && ${counties}
				or exists (select from location p where p.organization_id = o.id and not p.confidential and p.county_fips = any (${counties}))
				or exists (
					select from service s join service_area a on a.service_id = s.id
					where s.organization_id = o.id and s.status = 'active' and a.kind = 'county' and a.value #>> '{}' = any (${counties})
				)
			)
			and o.id not in (select organization_id from organizations_at(${body}, ${on}))
			and o.id <> all (${declined.map(({ organization }) => organization)}::uuid[])
	`;
	return listOrganizations(
		sql,
		rows.map(({ id }) => id)
	);
}

async function tiesByBody(sql: Sql, bodies: string[], on: Day) {
	return byBody(
		await sql<(PartnerTie & { body: string })[]>`
			select asked.body, t.a, t.b, t.strength, t.reports
			from unnest(${bodies}::uuid[]) asked (body), lateral ties_of(asked.body, ${on}) t
		`
	);
}

function countyOf({ fips, name, children }: PartnerCounty): PartnerCounty {
	return { fips, name, children };
}
