import type { Share } from '../share.ts';
import { answeredCount, type Pairs } from './reports.ts';
import { isSilent, isTie, type TieRule } from './ties.ts';

/**
 * Ties out of pairs of organizations, and the share; `low` and `high` say what it would be if every answer that is missing
 * were "none", or the highest level. Null with fewer than two organizations. It falls with size: never rank by it.
 */
export interface Density extends Share {
	value: number | null;
	low: number | null;
	high: number | null;
}

/** The highest level of the scale (Frey and others 2006). */
const top = 5;

/**
 * The density of the ties a rule makes of reports. In `silent` pairs there may be a tie although nobody said anything of them:
 * they are counted unless given.
 */
export function density(pairs: Pairs, rule: TieRule, silent = unheard(pairs, rule)): Density {
	const need = pairsAmong(pairs.size);
	let [have, low, high] = [0, 0, silent];
	for (let at = 0; at < pairs.a.length; at++) {
		const [least, most] = extremes(pairs, at, rule);
		have += Number(isTie(pairs, at, rule));
		low += Number(least);
		high += Number(most);
	}
	const share = (count: number) => (need === 0 ? null : count / need);
	return { have, need, value: share(have), low: share(low), high: share(high) };
}

/** How many pairs a number of organizations makes. */
export function pairsAmong(size: number): number {
	return (size * (size - 1)) / 2;
}

// Whether there would be a tie if the missing answers about a pair were "none", and if they were the highest.
function extremes(pairs: Pairs, at: number, rule: TieRule): [boolean, boolean] {
	const silent = [isSilent(pairs, at, 'a'), isSilent(pairs, at, 'b')] as const;
	if (!silent[0] && !silent[1]) return [isTie(pairs, at, rule), isTie(pairs, at, rule)];
	return [
		isTie(filled(pairs, at, silent, 0), 0, rule),
		isTie(filled(pairs, at, silent, most(rule)), 0, rule)
	];
}

function most({ threshold }: TieRule) {
	return Math.max(top, threshold);
}

function filled(
	pairs: Pairs,
	at: number,
	[a, b]: readonly [boolean, boolean],
	level: number
): Pairs {
	const or = (silent: boolean, value: number) => Float64Array.of(silent ? level : value);
	return {
		...pairs,
		ab: or(a, pairs.ab[at]!),
		ba: or(b, pairs.ba[at]!),
		mostAb: or(a, pairs.mostAb[at]!),
		mostBa: or(b, pairs.mostBa[at]!)
	};
}

// Pairs nobody said anything of: there may be a tie when one of them has not answered at all; one that both confirm, when
// neither has.
function unheard(pairs: Pairs, { rule }: TieRule): number {
	const { size, a, b, answered } = pairs;
	const both = rule === 'confirmed';
	let heard = 0;
	for (let at = 0; at < a.length; at++) {
		const count = answered[a[at]!]! + answered[b[at]!]!;
		if (count === 0 || (count === 1 && !both)) heard++;
	}
	const known = answeredCount(pairs);
	const possible = pairsAmong(size - known) + (both ? 0 : known * (size - known));
	return possible - heard;
}
