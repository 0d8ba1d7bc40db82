import { monthsAfter, type Day } from '../place/dates.ts';

/** When a roster is to be looked through again. */
export interface ReviewDue {
	/** The latest review by the day asked for; null when none is on file. */
	last: Day | null;
	/** So many months after the latest; null before the first, which is due at once. */
	due: Day | null;
	overdue: boolean;
}

/** When the next review is due as of a day, given the days of those before and how many months apart they are. */
export function reviewDue(reviews: Day[], months: number, on: Day): ReviewDue {
	const last =
		reviews
			.filter((day) => day <= on)
			.toSorted()
			.at(-1) ?? null;
	if (last === null) return { last, due: null, overdue: true };
	const due = monthsAfter(last, months);
	return { last, due, overdue: due < on };
}
