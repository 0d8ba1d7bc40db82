import { daysBefore, type Day } from './dates.ts';

/** A time from one day to the last day of it; null is open. */
export interface Period {
	from: Day | null;
	last: Day | null;
}

/** The days of a range as PostgreSQL writes it: "[2025-01-01,2025-07-01)" lasts until June 30. */
export function periodOf(range: string): Period {
	const [, from, to] = /^[[(]([^,]*),([^\])]*)[\])]$/.exec(range) ?? [];
	return { from: from || null, last: to ? dayBefore(to) : null };
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
	return daysBefore(day, 1);
}

/** The day after a day. */
export function dayAfter(day: Day): Day {
	return daysBefore(day, -1);
}
