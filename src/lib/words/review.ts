import type { ReviewDue } from '#lib/domain/roster/review.ts';
import { dayText } from './dates.ts';
import { m } from './paraglide/messages.js';

/** When the roster is to be looked through again, in one sentence. */
export function reviewText({ last, due, overdue }: ReviewDue): string {
	if (last === null || due === null) return m.agenda_review_never();
	const dates = { last: dayText(last), due: dayText(due) };
	return overdue ? m.agenda_review_overdue(dates) : m.agenda_review_due(dates);
}
