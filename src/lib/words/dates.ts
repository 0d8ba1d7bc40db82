import type { Day } from '#lib/domain/place/dates.ts';
import { remembered } from './formatters.ts';
import { m } from './paraglide/messages.js';

const dates = remembered(
	(language, options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
);

/** A day written out: "March 8, 2026", "8 de marzo de 2026". */
export function dayText(day: Day): string {
	return written(new Date(`${day}T00:00:00Z`), { dateStyle: 'long' });
}

/** A day in a table: "Mar 8, 2026", "8 mar 2026". */
export function shortDay(day: Day): string {
	return written(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium' });
}

/** A moment to the minute, in universal time because a server does not know the reader's clock. */
export function momentText(moment: Date | string): string {
	return m.date_moment({
		text: written(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' })
	});
}

/** From one day to the last day of a term: "since …", "until …", "from … to …", "always". */
export function periodText(from: Day | null, last: Day | null): string {
	if (from && last) return m.date_from_to({ from: shortDay(from), to: shortDay(last) });
	if (from) return m.date_since({ from: shortDay(from) });
	return last ? m.date_until({ to: shortDay(last) }) : m.date_always();
}

/** From one month to another of the same year: "Jul – Dec 2026", "jul-dic 2026". */
export function monthsText(from: Day, last: Day): string {
	const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${last}T00:00:00Z`)];
	return dates({ month: 'short', year: 'numeric' }).formatRange(start, end);
}

function written(date: Date, options: Intl.DateTimeFormatOptions): string {
	return dates(options).format(date);
}
