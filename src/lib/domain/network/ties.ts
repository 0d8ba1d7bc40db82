import type { Pairs } from './reports.ts';

/** What makes a tie of two reports: any at or above the threshold, both, or their mean. */
export const rules = ['union', 'confirmed', 'mean'] as const;

/** One of `rules`. */
export type Rule = (typeof rules)[number];

/** A rule, and the level from which on a tie counts (inclusive). */
export interface TieRule {
	rule: Rule;
	threshold: number;
}

/** What is used unless somebody chooses otherwise: the mean of the reports there are, from cooperation on. */
export const usualRule: TieRule = { rule: 'mean', threshold: 2 };

/** How many pairs of organizations agree. `unanswered` is not a no. */
export interface TieCounts {
	/** At least one of the two reports a tie. */
	union: number;
	/** Both do. */
	confirmed: number;
	/** One does, the other answered and does not. */
	claimed: number;
	/** One does, the other did not answer. */
	unanswered: number;
	/** Both answered, two levels or more apart. */
	disputed: number;
	/** Only one of the two answered, and reports a level above none. */
	oneSided: number;
}

/** The ties a rule makes: their organizations, their mean level, and the place of each in the pairs. */
export interface Ties {
	a: Int32Array;
	b: Int32Array;
	strength: Float64Array;
	pair: Int32Array;
}

/** The mean of the reports there are; NaN when there are none. */
export function strengthOf(ab: number, ba: number): number {
	if (Number.isNaN(ab)) return ba;
	return Number.isNaN(ba) ? ab : (ab + ba) / 2;
}

/** Whether two organizations see their tie at least two levels apart, so that they should talk about it. */
export function isDisputed(ab: number, ba: number): boolean {
	return Math.abs(ab - ba) >= 2;
}

/** Whether only one of the two answered, and reports a level above none. */
export function isOneSided(ab: number, ba: number): boolean {
	return Number.isNaN(ab) !== Number.isNaN(ba) && strengthOf(ab, ba) > 0;
}

/** What the two organizations of a pair say about having a tie at all. */
export type Agreement = 'confirmed' | 'claimed' | 'unanswered' | 'none';

/** How far the two organizations of the pair at a place agree that there is a tie. */
export function agreementOf(pairs: Pairs, at: number, { threshold }: TieRule): Agreement {
	const forth = pairs.mostAb[at]! >= threshold;
	const back = pairs.mostBa[at]! >= threshold;
	if (forth && back) return 'confirmed';
	if (!forth && !back) return 'none';
	return isSilent(pairs, at, forth ? 'b' : 'a') ? 'unanswered' : 'claimed';
}

/** Whether one of a pair did not answer about the other. Without levels, who names anybody has answered about all. */
export function isSilent({ a, b, ab, ba, answered, leveled }: Pairs, at: number, who: 'a' | 'b') {
	const report = who === 'a' ? ab[at]! : ba[at]!;
	if (!Number.isNaN(report)) return false;
	return leveled || answered[who === 'a' ? a[at]! : b[at]!] === 0;
}

/** Whether the rule makes a tie of the pair at a place. */
export function isTie(pairs: Pairs, at: number, { rule, threshold }: TieRule): boolean {
	if (rule === 'mean') return strengthOf(pairs.ab[at]!, pairs.ba[at]!) >= threshold;
	const forth = pairs.mostAb[at]! >= threshold;
	const back = pairs.mostBa[at]! >= threshold;
	return rule === 'union' ? forth || back : forth && back;
}

/** The ties that a rule makes of reports, in the order of the pairs. */
export function tiesOf(pairs: Pairs, rule: TieRule): Ties {
	const kept = Int32Array.from(pairs.a.keys()).filter((at) => isTie(pairs, at, rule));
	return {
		a: kept.map((at) => pairs.a[at]!),
		b: kept.map((at) => pairs.b[at]!),
		strength: Float64Array.from(kept, (at) => strengthOf(pairs.ab[at]!, pairs.ba[at]!)),
		pair: kept
	};
}

/** Counts how far organizations agree, over all pairs that anything is said of. */
export function countTies(pairs: Pairs, rule: TieRule): TieCounts {
	const counts = { union: 0, confirmed: 0, claimed: 0, unanswered: 0, disputed: 0, oneSided: 0 };
	for (let at = 0; at < pairs.a.length; at++) {
		const agreement = agreementOf(pairs, at, rule);
		if (agreement !== 'none') {
			counts.union++;
			counts[agreement]++;
		}
		if (isDisputed(pairs.ab[at]!, pairs.ba[at]!)) counts.disputed++;
		if (isOneSided(pairs.ab[at]!, pairs.ba[at]!)) counts.oneSided++;
	}
	return counts;
}

/** How many others report a tie to each organization at or above the threshold. */
export function inDegrees({ size, a, b, mostAb, mostBa }: Pairs, { threshold }: TieRule) {
	const counts = new Int32Array(size);
	for (let at = 0; at < a.length; at++) {
		if (mostAb[at]! >= threshold) counts[b[at]!]!++;
		if (mostBa[at]! >= threshold) counts[a[at]!]!++;
	}
	return counts;
}
