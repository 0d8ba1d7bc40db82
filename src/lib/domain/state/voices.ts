import { suppressed } from '../representation/suppress.ts';
import type { Share } from '../share.ts';
import { isRecorded, type StatePerson, type StateTable } from './facts.ts';

/** Counts of people with a youth or family perspective under this are not shown. */
export const smallestCell = 5;

/** People with a youth or family perspective, of all people at some tables; `have` is null when it is hidden. */
export interface Voices {
	have: number | null;
	need: number;
}

/** Each person once, however many of the tables they sit at; null when no member is on record. */
export function voicesOf(tables: StateTable[]): Share | null {
	const known = tables.filter(isRecorded).flatMap(({ people }) => people);
	if (known.length === 0) return null;
	return { have: persons(known.filter(({ voice }) => voice)), need: persons(known) };
}

/**
 * The voices of groups and of all of them together, with small counts hidden, and as many more as are needed so that
 * no hidden one follows from the others and the total.
 */
export function withoutSmall(groups: (Share | null)[], all: Share | null) {
	const known = groups.filter((share) => share !== null);
	const shown = new Map(known.map((share, at) => [share, hidden(known)[at] ?? null]));
	const isSmall = all !== null && all.have > 0 && all.have < smallestCell;
	return {
		groups: groups.map((share) => seen(share, share && (shown.get(share) ?? null))),
		all: seen(all, isSmall ? null : (all?.have ?? null))
	};
}

// That nobody at all is there tells nothing about anybody.
function hidden(known: Share[]): (number | null)[] {
	const counts = known.map(({ have }) => have);
	return counts.every((count) => count === 0) ? counts : suppressed(counts, smallestCell);
}

function seen(share: Share | null, have: number | null): Voices | null {
	return share && { have, need: share.need };
}

function persons(people: StatePerson[]): number {
	return new Set(people.map(({ person }) => person)).size;
}
