import { boundarySets } from '../domain/place/boundaries.ts';
import type { Day } from '../domain/place/dates.ts';
import type { StateCounty, StateFacts, StatePerson } from '../domain/state/facts.ts';
import { listTimes } from './catchments.ts';
import type { Sql } from './connect.ts';
import * as judgedTables from './judged-tables.ts';
import type { JudgedTable, KeptTables, SeenTable } from './judged-tables.ts';

/** What is asked of a state: for which day, with the boundaries of which (the same if not said), partners by which list. */
export interface StateQuestion {
	on: Day;
	boundaries?: Day;
	/** Today, whatever the day asked for: by boundaries that are still to come least is shown. */
	now: Day;
	template: string;
	kept: KeptTables | null;
}

/**
 * Everything the roll-up of a state needs, each table judged as its own page judges it, as recorded for a day. Counties lie
 * in the catchments they had on the day of the `boundaries`; `template` is the list of partners. Tables kept from before
 * are judged again only after a change.
 */
export async function find(
	sql: Sql,
	state: { code: string; name: string },
	{ on, boundaries = on, now, template, kept }: StateQuestion
): Promise<StateFacts> {
	const [counties, catchments, tables, times] = await Promise.all([
		listCounties(sql, state.code, boundaries),
		listCatchments(sql, state.code, boundaries),
		listTables(sql, state.code, on),
		listTimes(sql, state.code)
	]);
	const [judged, people] = await Promise.all([
		judgedTables.list(sql, tables, { on, template, kept }),
		peopleOf(sql, tables, on)
	]);
	const inState = new Set(counties.map(({ fips }) => fips));
	return {
		on,
		state: { code: state.code, name: state.name },
		counties,
		catchments,
		boundaries: boundarySets(times, now),
		tables: tables.map(({ id, slug, name, invented }) => {
			const table = judged.get(id)!;
			return {
				...table,
				slug,
				name,
				invented,
				counties: table.counties.filter((fips) => inState.has(fips)),
				people: numbered(table, people.get(id))
			};
		})
	};
}

function numbered({ people }: JudgedTable, numbers?: Map<string, number>): StatePerson[] {
	return people.flatMap(({ member, voice }) => {
		const person = numbers?.get(member);
		return person === undefined ? [] : [{ person, voice }];
	});
}

type TableInState = SeenTable & { invented: boolean };

function listTables(sql: Sql, state: string, on: Day) {
	return sql<TableInState[]>`
		select id, slug, name, bylaws, invented, id = any ((select bodies_i_see())::uuid[]) as seen from body
		where state_code = ${state} and type = 'community_collaborative' and during @> ${on}::date
		order by name, slug
	`;
}

function listCounties(sql: Sql, state: string, on: Day) {
	return sql<StateCounty[]>`
		select c.fips, c.name, c.children, k.name as catchment
		from county c
		left join catchment_county a on a.county_fips = c.fips and a.during @> ${on}::date
		left join catchment k on k.id = a.catchment_id and k.during @> ${on}::date
		where c.state_code = ${state}
		order by c.name, c.fips
	`;
}

async function listCatchments(sql: Sql, state: string, on: Day): Promise<string[]> {
	const rows = await sql<{ name: string }[]>`
		select name from catchment where state_code = ${state} and during @> ${on}::date order by name
	`;
	return rows.map(({ name }) => name);
}

async function peopleOf(sql: Sql, tables: SeenTable[], on: Day) {
	const rows = await sql<{ body: string; member: string; person: number }[]>`
		select body, member, person from people_at(${tables.map(({ id }) => id)}::uuid[], ${on})
	`;
	const byTable = Map.groupBy(rows, ({ body }) => body);
	return new Map(
		[...byTable].map(([body, those]) => [
			body,
			new Map(those.map(({ member, person }) => [member, person]))
		])
	);
}
