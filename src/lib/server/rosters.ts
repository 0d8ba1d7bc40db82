import { monthsBefore, type Day } from '../domain/place/dates.ts';
import { decidingTypes } from '../domain/vocabulary.ts';
import { bylaws, type Bylaws } from '../domain/roster/bylaws.ts';
import type { BodyCounty, RosterFacts } from '../domain/roster/facts.ts';
import { staffSizesFrom } from '../domain/roster/levels.ts';
import { readBylaws } from '../domain/roster/settings.ts';
import { byBody } from './by-body.ts';
import type { Sql } from './connect.ts';
import * as demographics from './demographics.ts';
import * as memberships from './memberships.ts';
import * as seats from './seats.ts';

/** What a roster needs to know of its body. */
export interface Table {
	id: string;
	slug: string;
	name: string;
	bylaws: Partial<Bylaws>;
}

/** Everything the judgement of a body's table needs as recorded for a day; null when no body has this address. */
export async function find(sql: Sql, slug: string, on: Day): Promise<RosterFacts | null> {
	const [table] = await sql<Table[]>`select id, slug, name, bylaws from body where slug = ${slug}`;
	return table ? factsOf(sql, table, on) : null;
}

/** The same for a body already at hand. */
export async function factsOf(sql: Sql, table: Table, on: Day): Promise<RosterFacts> {
	return (await factsByBody(sql, [table], on)).get(table.id)!;
}

/** The same for several bodies, by the id of the body, with as many queries as for one. */
export async function factsByBody(
	sql: Sql,
	tables: Table[],
	on: Day
): Promise<Map<string, RosterFacts>> {
	const ids = tables.map(({ id }) => id);
	const [seatLists, members, counties, meetings, agencies, waves, deciding] = await Promise.all([
		seats.listByBody(sql, ids, on),
		memberships.listByBody(sql, ids, on),
		countiesOf(sql, ids, on),
		meetingsOf(sql, ids, on),
		agenciesOf(sql, ids, on),
		demographics.findByBody(sql, ids, on),
		decidingOf(sql, ids, on)
	]);
	return new Map(
		tables.map(({ id, slug, name, bylaws: own }) => {
			const set = bylaws(readBylaws(own));
			const sizes = staffSizesFrom(set.levelStaffFrom);
			const facts = {
				body: { slug, name },
				bylaws: set,
				seats: seatLists.get(id) ?? [],
				members: members.get(id) ?? [],
				counties: counties.get(id) ?? [],
				meetings: (meetings.get(id) ?? []).map(({ day }) => day),
				levelsApply: (agencies.get(id) ?? [])
					.filter(({ staffSize }) => sizes.includes(staffSize))
					.map((agency) => ({ id: agency.id, name: agency.name })),
				deciding: (deciding.get(id) ?? []).map(({ voices }) => voices),
				demographics: waves.get(id) ?? null
			};
			return [id, facts];
		})
	);
}

async function countiesOf(sql: Sql, bodies: string[], on: Day) {
	return byBody(
		await sql<(BodyCounty & { body: string })[]>`
			select bc.body_id as body, c.fips, c.name, c.children,
				coalesce((
					select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name)
					from organizations_at(bc.body_id, ${on}) sits
					join organization o on o.id = sits.organization_id
					where c.fips = any (o.served_counties)
				), '[]') as served_by
			from body_county bc
			join county c on c.fips = bc.county_fips
			where bc.body_id = any (${bodies}::uuid[]) and bc.during @> ${on}::date
			order by c.name
		`
	);
}

// Two years, so that the latest meetings of a body that rarely meets are among them.
async function meetingsOf(sql: Sql, bodies: string[], on: Day) {
	return byBody(
		await sql<{ body: string; day: Day }[]>`
			select asked.body, held.day
			from unnest(${bodies}::uuid[]) asked (body), lateral meetings_of(asked.body, ${monthsBefore(on, 24)}, ${on}) held (day)
		`
	);
}

// Organizations at the table that say how many staff they have.
async function agenciesOf(sql: Sql, bodies: string[], on: Day) {
	return byBody(
		await sql<{ body: string; id: string; name: string; staffSize: string }[]>`
			select asked.body, o.id, o.name, o.staff_size
			from unnest(${bodies}::uuid[]) asked (body), lateral organizations_at(asked.body, ${on}) sits
			join organization o on o.id = sits.organization_id
			where o.staff_size is not null
			order by o.name
		`
	);
}

// The voices with a vote in each part that decides for a body; a body that decides by itself has none.
async function decidingOf(sql: Sql, bodies: string[], on: Day) {
	return byBody(
		await sql<{ body: string; voices: string[] }[]>`
			select b.id as body, array(
				select distinct unnest(m.perspectives) from members_of(part.id, ${on}) m
				where m.voting and not m.staff and m.role <> 'guest' and m.alternate_of is null
			) as voices
			from body b
			join body part on part.parent_body_id = b.id and part.type = any (${decidingTypes})
			where b.id = any (${bodies}::uuid[]) and b.type <> all (${decidingTypes}) and part.during @> ${on}::date
			order by part.name
		`
	);
}
