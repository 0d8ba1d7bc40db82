import type { Day } from '../domain/place/dates.ts';
import type { Point } from '../domain/place/distance.ts';
import type { SeatRule } from '../domain/roster/rule.ts';
import type { DirectoryOrganization, SetApart, Tie } from '../domain/suggestion/facts.ts';
import type { Surroundings } from '../domain/suggestion/for-seat.ts';
import { lookedFor } from '../domain/suggestion/voices.ts';
import type { Sql } from './connect.ts';
import * as recruitments from './recruitments.ts';

/** What suggestions for a seat with this rule need of the directory and of a body's reports, on a day. */
export async function find(
	sql: Sql,
	body: string,
	{ id: seat, rule }: { id: string; rule: SeatRule },
	on: Day
): Promise<Surroundings> {
	const [organizations, ties, declined, sectors, points, languages, directoryVerifiedOn] =
		await Promise.all([
			organizationsThatMight(sql, body, rule, on),
			tiesOf(sql, body, on),
			recruitments.declinedWithin(sql, body, seat, on),
			sql<{ code: string; parentCode: string }[]>`
			select code, parent_code from sector where parent_code is not null
		`,
			pointsOf(sql, body, on),
			languagesOf(sql, body),
			verifiedOn(sql, body, on)
		]);
	return {
		organizations,
		ties: ties.length > 0 ? ties : null,
		setApart: declined.map(setApart),
		broader: Object.fromEntries(sectors.map(({ code, parentCode }) => [code, parentCode])),
		points: Object.fromEntries(points.map(({ fips, at }) => [fips, at])),
		languages,
		directoryVerifiedOn
	};
}

// Only kinds the rule could accept, one step up and down in the list of sectors; the judgement is the domain's.
function organizationsThatMight(sql: Sql, body: string, rule: SeatRule, on: Day) {
	const { sectors, types, organizations } = lookedFor(rule);
	return sql<DirectoryOrganization[]>`
		with wanted as (
			select code from sector
			where code = any (${sectors}) or parent_code = any (${sectors})
				or code in (select parent_code from sector where code = any (${sectors}))
		),
		load as (
			select sits.organization_id, count(*)::integer as tables
			from body b cross join lateral organizations_at(b.id, ${on}) sits
			where b.during @> ${on}::date
			group by sits.organization_id
		)
		select o.id, o.name, o.type, o.sector_code as sector, o.other_sectors, o.parent_id as parent, o.verified_on,
			o.during @> ${on}::date as open,
			o.id in (select organization_id from organizations_at(${body}, ${on})) as member,
			o.tables_elsewhere + coalesce(l.tables, 0) as load,
			${servedCounties(sql)} as served_counties,
			array(
				select o.county_fips where o.county_fips is not null
				union select p.county_fips from location p
				where p.organization_id = o.id and p.kind = 'physical' and not p.confidential and p.county_fips is not null
			) as site_counties,
			${points(sql)} as points,
			array(
				select unnest(o.languages)
				union select unnest(s.languages) from service s where s.organization_id = o.id and s.status = 'active'
			) as languages
		from organization o
		left join load l on l.organization_id = o.id
		where o.sector_code in (select code from wanted)
			or o.other_sectors && array(select code from wanted)
			or o.type = any (${types})
			or o.id::text = any (${organizations})
		order by o.name, o.id
	`;
}

// What the organization says of itself, and the areas of its services.
function servedCounties(sql: Sql) {
	return sql`array(
		select unnest(o.served_counties)
		union
		select case a.kind when 'county' then a.value #>> '{}' else c.fips end
		from service s
		join service_area a on a.service_id = s.id
		left join county c on a.kind = 'statewide' and c.state_code = a.value #>> '{}'
		where s.organization_id = o.id and s.status = 'active' and (a.kind = 'county' or c.fips is not null)
	)`;
}

// Where it can be found; without a place on the map, the seat of its county.
function points(sql: Sql) {
	return sql`coalesce(
		(
			select jsonb_agg(jsonb_build_array(p.at[0], p.at[1]) order by p.id) from location p
			where p.organization_id = o.id and p.kind = 'physical' and not p.confidential and p.at is not null
		),
		(
			select jsonb_build_array(jsonb_build_array(c.seat_at[0], c.seat_at[1])) from county c
			where c.fips = o.county_fips and c.seat_at is not null
		),
		'[]'
	)`;
}

function tiesOf(sql: Sql, body: string, on: Day) {
	return sql<Tie[]>`select a, b, strength from ties_of(${body}, ${on})`;
}

function pointsOf(sql: Sql, body: string, on: Day) {
	return sql<{ fips: string; at: Point }[]>`
		select c.fips, jsonb_build_array(c.seat_at[0], c.seat_at[1]) as at
		from body_county bc join county c on c.fips = bc.county_fips
		where bc.body_id = ${body} and bc.during @> ${on}::date and c.seat_at is not null
	`;
}

function setApart({ organization, declinedOn }: recruitments.Refusal): SetApart {
	return { organization, reason: 'declined', on: declinedOn };
}

async function languagesOf(sql: Sql, body: string): Promise<string[]> {
	const [row] = await sql<{ languages: string[] | null }[]>`
		select suggestion_settings -> 'languages' as languages from body where id = ${body}
	`;
	return row?.languages ?? [];
}

// The last time anyone looked at a record of an organization in or for one of the body's counties.
async function verifiedOn(sql: Sql, body: string, on: Day): Promise<Day | null> {
	const counties = sql`array(select county_fips from body_county where body_id = ${body} and during @> ${on}::date)`;
	const [row] = await sql<{ day: Day | null }[]>`
		select max(verified_on) as day from organization
		where verified_on <= ${on}
			and (home_body_id = ${body} or county_fips = any (${counties}) or served_counties && ${counties})
	`;
	return row?.day ?? null;
}
