import { dayBefore } from './periods.ts';
import type { Day } from './dates.ts';

/** Half a year: July to December or January to June. */
export interface HalfYear {
	from: Day;
	last: Day;
	/** The day it is judged on: its last, or the day asked about while it runs. */
	day: Day;
}

/** The half-years up to the one a day lies in, the earliest first. The running one is judged on that day. */
export function halfYearsUntil(on: Day, count: number): HalfYear[] {
	const halves = Math.floor(Number(on.slice(0, 4)) * 2 + (on.slice(5) >= '07' ? 1 : 0));
	return Array.from({ length: count }, (_, at) => {
		const half = halves - count + 1 + at;
		const last = dayBefore(firstOf(half + 1));
		return { from: firstOf(half), last, day: last < on ? last : on };
	});
}

function firstOf(half: number): Day {
	const year = `${Math.floor(half / 2)}`.padStart(4, '0');
	return half % 2 === 0 ? `${year}-01-01` : `${year}-07-01`;
}
