import { byText } from '../order.ts';
import type { Boundaries, CatchmentTime } from './boundaries.ts';
import type { Day } from './dates.ts';

/** A county that belongs to a catchment from a day on: for good, or until the day after the last. */
export interface CountyMove {
	fips: string;
	county: string;
	/** Null: to none. */
	to: string | null;
	from: Day;
	until: Day | null;
}

/** A collaborative with its counties. */
export interface Reaching {
	slug: string;
	name: string;
	counties: string[];
}

/** A collaborative that reaches into more or other catchments after a move than before. */
export interface Crossing {
	slug: string;
	name: string;
	before: string[];
	after: string[];
}

/** The times of a county as they would be after the move, earliest first; what was on record before and after it stays. */
export function movedTimes(times: CatchmentTime[], move: CountyMove): CatchmentTime[] {
	const { fips, county, to, from, until } = move;
	const own = times.filter((time) => time.fips === fips);
	const before = own
		.filter((time) => !time.from || time.from < from)
		.map((time) => ({ ...time, until: earlier(time.until, from) }));
	const after = own
		.filter((time) => until && (!time.until || time.until > until))
		.map((time) => ({ ...time, from: later(time.from, until!) }));
	return [...before, ...(to ? [{ fips, county, catchment: to, from, until }] : []), ...after];
}

/** The times with those that follow one another in the same catchment as one. */
export function joined(times: CatchmentTime[]): CatchmentTime[] {
	return times
		.toSorted((one, other) => byText(one.from ?? '', other.from ?? ''))
		.reduce<CatchmentTime[]>((all, time) => {
			const last = all.at(-1);
			const goesOn = last && last.catchment === time.catchment && last.until === time.from;
			if (!goesOn) return [...all, time];
			return [...all.slice(0, -1), { ...last, until: time.until }];
		}, []);
}

/** The first day after a day on which something else begins or ends on record for a county; null when nothing does. */
export function nextChange(times: CatchmentTime[], fips: string, after: Day): Day | null {
	const days = joined(times.filter((time) => time.fips === fips))
		.flatMap(({ from, until }) => [from, until])
		.filter((day) => day !== null && day > after);
	return days.toSorted()[0] ?? null;
}

/** Collaboratives whose counties lie in other catchments after than before, of those in several at either time. */
export function crossings(tables: Reaching[], before: Boundaries, after: Boundaries): Crossing[] {
	return tables
		.map((table) => ({
			slug: table.slug,
			name: table.name,
			before: catchmentsOf(table, before),
			after: catchmentsOf(table, after)
		}))
		.filter(
			(table) =>
				Math.max(table.before.length, table.after.length) > 1 &&
				table.before.join('\n') !== table.after.join('\n')
		);
}

function catchmentsOf({ counties }: Reaching, boundaries: Boundaries): string[] {
	return [...new Set(counties.flatMap((fips) => boundaries.get(fips) ?? []))].toSorted();
}

function earlier(one: Day | null, other: Day): Day {
	return one && one < other ? one : other;
}

function later(one: Day | null, other: Day): Day {
	return one && one > other ? one : other;
}
