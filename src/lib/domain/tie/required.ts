import type { Share } from '../share.ts';
import type { DerivedTie } from './pairs.ts';

/** A kind of partner that an organization ought to work with, and who of that kind is at the table. */
export interface RequiredType {
	type: string;
	/** Ids of the organizations of this type that are present. */
	organizations: string[];
	/** Those of them whose agreement or protocol, where one is needed, is in force; all when none is needed. */
	agreed?: string[];
}

/** How a required tie stands. `strength` is the strongest tie with anyone of the type; null when nobody is present. */
export interface RequiredTie {
	type: string;
	state: 'connected' | 'present' | 'absent';
	strength: number | null;
	organizations: string[];
}

/**
 * Required ties of one organization: connected (a tie at or above the level with somebody of the type, and what is needed
 * in force), present and not connected, or absent (nobody of the type at the table).
 */
export function requiredTies(
	center: string,
	types: RequiredType[],
	ties: DerivedTie[],
	level: number
): RequiredTie[] {
	const strengths = new Map(
		ties
			.filter(({ a, b }) => a === center || b === center)
			.map(({ a, b, strength }) => [a === center ? b : a, strength])
	);
	return types.map(({ type, organizations, agreed = organizations }) => {
		const of = (ids: string[]) => ids.map((id) => strengths.get(id) ?? 0);
		const isConnected = of(agreed).some((strength) => strength >= level);
		if (organizations.length === 0) return { type, state: 'absent', strength: null, organizations };
		const strength = Math.max(...of(organizations));
		return { type, state: isConnected ? 'connected' : 'present', strength, organizations };
	});
}

/** How many required ties are connected, out of all. */
export function connectedShare(ties: RequiredTie[]): Share {
	return { have: ties.filter(({ state }) => state === 'connected').length, need: ties.length };
}
