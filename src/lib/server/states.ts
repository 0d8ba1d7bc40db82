import { partnersOf } from '../domain/partner/partners.ts';
import type { Day } from '../domain/place/dates.ts';
import type { RosterFacts } from '../domain/roster/facts.ts';
import { counted } from '../domain/roster/members.ts';
import { servesAsFamily } from '../domain/roster/perspectives.ts';
import { judge } from '../domain/roster/roster.ts';
import type { StateCounty, StateFacts, StatePerson, StateTable } from '../domain/state/facts.ts';
import type { Sql } from './connect.ts';
import * as partners from './partners.ts';
import { factsByBody, type Table } from './rosters.ts';

/** Everything the roll-up of a state needs, each table judged as its own page judges it, as recorded for a day. */
export async function find(
	sql: Sql,
	state: { code: string; name: string },
	on: Day,
	template: string
): Promise<StateFacts> {
	const [counties, catchments, tables, list] = await Promise.all([
		listCounties(sql, state.code, on),
		listCatchments(sql, state.code, on),
		listTables(sql, state.code, on),
		partners.findTemplate(sql, template, on)
	]);
	const rosters = await factsByBody(sql, tables, on);
	const [around, people] = await Promise.all([
		list ? partners.factsByBody(sql, rosters, list, on) : null,
		peopleOf(sql, tables, on)
	]);
	const inState = new Set(counties.map(({ fips }) => fips));
	return {
		on,
		state: { code: state.code, name: state.name },
		counties,
		catchments,
		tables: tables.map((table) => {
			const facts = rosters.get(table.id)!;
			const known = around?.get(table.id);
			return {
				...tableOf(table, facts, on),
				counties: facts.counties.map(({ fips }) => fips).filter((fips) => inState.has(fips)),
				people: numbered(facts, people.get(table.id)),
				partners: known ? partnersOf(known) : null
			};
		})
	};
}

function tableOf({ slug, name, invented }: TableInState, facts: RosterFacts, on: Day) {
	const members = counted(facts.members);
	return {
		slug,
		name,
		invented,
		roster: judge(facts, on),
		organizations: [...new Set(members.flatMap(({ organization }) => organization ?? []))],
		lastMeeting:
			facts.meetings
				.filter((day) => day <= on)
				.toSorted()
				.at(-1) ?? null
	} satisfies Partial<StateTable>;
}

function numbered(facts: RosterFacts, numbers?: Map<string, number>): StatePerson[] {
	return counted(facts.members).flatMap((member) => {
		const person = numbers?.get(member.id);
		return person === undefined ? [] : [{ person, voice: servesAsFamily(member) }];
	});
}

type TableInState = Table & { invented: boolean };

function listTables(sql: Sql, state: string, on: Day) {
	return sql<TableInState[]>`
		select id, slug, name, bylaws, invented from body
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

async function peopleOf(sql: Sql, tables: Table[], on: Day) {
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
