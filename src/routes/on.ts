import { error } from '@sveltejs/kit';
import { isDay, type Day } from '#lib/domain/place/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** Today, by universal time. */
export function today(): Day {
	return new Date().toISOString().slice(0, 10);
}

/** The day a page is asked for with `on=YYYY-MM-DD`, today without it; 400 for a day that does not exist. */
export function dayOf(url: URL): Day {
	return dayNamed(url, 'on') ?? today();
}

/** A day in the address under a name of its own; null without it, 400 for a day that does not exist. */
export function dayNamed(url: URL, name: string): Day | null {
	const value = url.searchParams.get(name);
	if (value === null || value === '') return null;
	if (!isDay(value)) error(400, m.errors_bad_date({ value: value.slice(0, 40) }));
	return value;
}
