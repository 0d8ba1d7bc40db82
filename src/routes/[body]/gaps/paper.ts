import type { GapClass } from '#lib/domain/access/gap-class.ts';

const colours = ['#f4efe6', '#e5ceba', '#d6ac93', '#c78b6a', '#b36141'];

/** How a class of counties is coloured on paper; null, which is hatched, when nothing is known. */
export function onPaper(of: GapClass): string | null {
	return of === null ? null : (colours[of] ?? null);
}
