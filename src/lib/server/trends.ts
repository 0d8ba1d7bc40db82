import { realignments } from '../domain/place/boundaries.ts';
import type { Day } from '../domain/place/dates.ts';
import { halfYearsUntil } from '../domain/place/half-years.ts';
import { staffFigures } from '../domain/state/positions.ts';
import { rollUp } from '../domain/state/roll-up.ts';
import { dayFigures, trendLines, type DayFigures, type Trend } from '../domain/state/trend.ts';
import { listTimes } from './catchments.ts';
import type { Sql } from './connect.ts';
import type { Keep } from './keep.ts';
import * as positions from './positions.ts';
import * as states from './states.ts';
import type { StateQuestion } from './states.ts';

/** What a state was like on days that were asked for before, to be used again until anything changes. */
export type KeptDays = Keep<DayFigures>;

/** What is asked of a trend: half-years up to a day, by the boundaries of one day or, when null, of each period's own. */
export interface TrendQuestion extends Omit<StateQuestion, 'boundaries'> {
	count: number;
	boundaries: Day | null;
	keptDays: KeptDays;
	/** After how many milliseconds to answer with the periods at hand, the latest; null to wait for all. */
	patience: number | null;
}

/** A state over half-years, each judged on its last day as the page of the state judges that day. */
export async function find(
	sql: Sql,
	state: { code: string; name: string },
	question: TrendQuestion
): Promise<Trend> {
	const { on, count, boundaries, now, template, keptDays, patience } = question;
	const asked = halfYearsUntil(on, count);
	const [times, mark, seen] = await Promise.all([
		listTimes(sql, state.code),
		markOf(sql, state.code),
		seenBy(sql, state.code)
	]);
	const keyOf = (day: Day) => [state.code, day, boundaries, template, now, seen].join(' ');
	const enough = performance.now() + (patience ?? Infinity);
	const figures: DayFigures[] = [];
	for (const { day } of asked.toReversed()) {
		const known = keptDays.find(keyOf(day), mark);
		if (!known && figures.length > 0 && performance.now() > enough) break;
		const found = known ?? (await judge(sql, state, { ...question, on: day }));
		if (!known) keptDays.add(keyOf(day), mark, found);
		figures.unshift(found);
	}
	const periods = asked.slice(-figures.length);
	const moved = realignments(times, periods[0]!.day, on);
	return {
		state: { code: state.code, name: state.name },
		periods,
		waiting: count - periods.length,
		boundaries,
		realignments: moved,
		lines: trendLines(figures, moved)
	};
}

async function judge(
	sql: Sql,
	state: { code: string; name: string },
	{ boundaries, ...question }: TrendQuestion
): Promise<DayFigures> {
	const [facts, staff] = await Promise.all([
		states.find(sql, state, { ...question, boundaries: boundaries ?? question.on }),
		positions.list(sql, state.code, question.on)
	]);
	const rolledUp = rollUp(facts);
	return dayFigures(rolledUp, staffFigures(staff, facts.tables, rolledUp.catchments));
}

// Everything a day of the state rests on: asked before the facts, as for a single table.
async function markOf(sql: Sql, state: string): Promise<string> {
	const [row] = await sql<[{ mark: string }]>`
		select md5(coalesce(string_agg(mark, ' ' order by body), '')) || count(*) || ' ' || mark_of_boundaries() as mark
		from marks_of(array(select id from body where state_code = ${state}))
	`;
	return row.mark;
}

// Whoever sees the people of a table is told the same numbers; their answers are kept apart all the same.
async function seenBy(sql: Sql, state: string): Promise<string> {
	const [row] = await sql<[{ seen: string }]>`
		select md5(coalesce(string_agg(id::text, ' ' order by id), '')) as seen
		from body where state_code = ${state} and id = any ((select bodies_i_see())::uuid[])
	`;
	return row.seen;
}
