import { monthsBefore, type Day } from '../domain/place/dates.ts';
import { bylaws, type Bylaws } from '../domain/roster/bylaws.ts';
import type { BodyCounty, RosterFacts } from '../domain/roster/facts.ts';
import { staffSizesFrom } from '../domain/roster/levels.ts';
import { readBylaws } from '../domain/roster/settings.ts';
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
	const set = bylaws(readBylaws(table.bylaws));
	const [seatList, members, counties, meetings, levelsApply, wave] = await Promise.all([
		seats.list(sql, table.id, on),
		memberships.list(sql, table.id, on),
		countiesOf(sql, table.id, on),
		meetingsOf(sql, table.id, on),
		organizationsWithLevels(sql, table.id, on, set.levelStaffFrom),
		demographics.find(sql, table.id, on)
	]);
	return {
		body: { slug: table.slug, name: table.name },
		bylaws: set,
		seats: seatList,
		members,
		counties,
		meetings,
		levelsApply,
		demographics: wave
	};
}

function countiesOf(sql: Sql, body: string, on: Day) {
	return sql<BodyCounty[]>`
		select c.fips, c.name, c.children,
			coalesce((
				select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name)
				from organizations_at(${body}, ${on}) sits
				join organization o on o.id = sits.organization_id
				where c.fips = any (o.served_counties)
			), '[]') as served_by
		from body_county bc
		join county c on c.fips = bc.county_fips
		where bc.body_id = ${body} and bc.during @> ${on}::date
		order by c.name
	`;
}

// Two years, so that the latest meetings of a body that rarely meets are among them.
async function meetingsOf(sql: Sql, body: string, on: Day) {
	const rows = await sql<{ day: Day }[]>`
		select day from meetings_of(${body}, ${monthsBefore(on, 24)}, ${on}) day
	`;
	return rows.map(({ day }) => day);
}

function organizationsWithLevels(sql: Sql, body: string, on: Day, staff: number) {
	return sql<{ id: string; name: string }[]>`
		select o.id, o.name
		from organizations_at(${body}, ${on}) sits
		join organization o on o.id = sits.organization_id
		where o.staff_size = any (${staffSizesFrom(staff)}::text[])
		order by o.name
	`;
}
