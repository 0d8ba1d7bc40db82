import { partnersOf } from '../domain/partner/partners.ts';
import type { PartnerFacts } from '../domain/partner/facts.ts';
import type { Day } from '../domain/place/dates.ts';
import type { RosterFacts } from '../domain/roster/facts.ts';
import { counted } from '../domain/roster/members.ts';
import { servesAsFamily } from '../domain/roster/perspectives.ts';
import { judge } from '../domain/roster/roster.ts';
import type { StateTable } from '../domain/state/facts.ts';
import type { Sql } from './connect.ts';
import type { Keep } from './keep.ts';
import * as partners from './partners.ts';
import { factsByBody, type Table } from './rosters.ts';

/** What the state takes from a table judged on a day; its members still by their ids at that table. */
export interface JudgedTable extends Pick<
	StateTable,
	'counties' | 'roster' | 'organizations' | 'lastMeeting' | 'partners'
> {
	people: { member: string; voice: boolean }[];
}

/** A table, and whether the viewer sees its people: then its members go by other ids. */
export type SeenTable = Table & { seen: boolean };

/** Tables judged before, to be used again until something that they rest on changes. */
export type KeptTables = Keep<JudgedTable>;

/**
 * The tables judged on a day, each as its own page judges it, by the id of the body. Only those that changed since they
 * were kept are judged again.
 */
export async function list(
	sql: Sql,
	tables: SeenTable[],
	{ on, template, kept }: { on: Day; template: string; kept: KeptTables | null }
): Promise<Map<string, JudgedTable>> {
	// Asked before the facts: what changes in between is judged again the next time.
	const marks = await marksOf(sql, tables);
	const keyOf = ({ id, seen }: SeenTable) => [id, on, template, seen].join(' ');
	const judged = new Map<string, JudgedTable>();
	for (const table of tables) {
		const known = kept?.find(keyOf(table), marks.get(table.id)!);
		if (known) judged.set(table.id, known);
	}
	const others = tables.filter(({ id }) => !judged.has(id));
	for (const [id, table] of await judgeAnew(sql, others, on, template)) judged.set(id, table);
	for (const table of others) {
		kept?.add(keyOf(table), marks.get(table.id)!, judged.get(table.id)!);
	}
	return judged;
}

async function marksOf(sql: Sql, tables: Table[]): Promise<Map<string, string>> {
	const rows = await sql<{ body: string; mark: string }[]>`
		select body, mark from marks_of(${tables.map(({ id }) => id)}::uuid[])
	`;
	return new Map(rows.map(({ body, mark }) => [body, mark]));
}

async function judgeAnew(sql: Sql, tables: SeenTable[], on: Day, template: string) {
	if (tables.length === 0) return new Map<string, JudgedTable>();
	const [rosters, list] = await Promise.all([
		factsByBody(sql, tables, on),
		partners.findTemplate(sql, template, on)
	]);
	const around = list ? await partners.factsByBody(sql, rosters, list, on) : null;
	return new Map([...rosters].map(([id, facts]) => [id, judgedTable(facts, around?.get(id), on)]));
}

function judgedTable(facts: RosterFacts, around: PartnerFacts | undefined, on: Day): JudgedTable {
	const { members, coverage, seats, geography, perspectives } = judge(facts, on);
	const here = counted(facts.members);
	return {
		counties: facts.counties.map(({ fips }) => fips),
		roster: { members, coverage, seats, geography, perspectives },
		organizations: [...new Set(here.flatMap(({ organization }) => organization ?? []))],
		lastMeeting:
			facts.meetings
				.filter((day) => day <= on)
				.toSorted()
				.at(-1) ?? null,
		partners: around ? partnersOf(around) : null,
		people: here.map((member) => ({ member: member.id, voice: servesAsFamily(member) }))
	};
}
