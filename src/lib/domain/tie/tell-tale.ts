import { isDisputed, type TieRule } from '../network/ties.ts';
import { levels } from './dimensions.ts';
import { numbersOf, pairsOfReports, type Organization, type Report } from './pairs.ts';

/** What both organizations of a pair say, by number; `several` when more than one person answered for one of them. */
export interface BothSides {
	a: number;
	b: number;
	ab: number;
	ba: number;
	several: boolean;
}

// Everyone knows the mean of a pair, so a disagreement shows in the counts beside two that agree as well as they can: one
// tie more by either side, one tie fewer by both sides, or neither. Behind the means of several people it can be anything.
const [more, fewer, neither, unclear] = [1, 2, 4, 8];
const together = [1, 2, 3, 4, 5, 6, 7];

// So many pairs more than those that disagree could be meant.
const spare = 4;

/**
 * Whether counts of how far organizations agree would tell which two disagree, to everyone who knows the means or to one
 * organization that knows its own pairs as well. At least four pairs more than disagree, and twice as many, must be there
 * that could be meant. Nor may it tell that nothing is counted: where a single disagreement would be one too many, it must
 * be possible in five pairs or nothing is ever counted, so that this rests on what everyone knows.
 */
export function tellsWho(pairs: BothSides[], { threshold }: Pick<TieRule, 'threshold'>): boolean {
	const ways = pairs.map((pair) => waysOf(pair, threshold));
	const room = together.map((kinds) => {
		const { all, own } = countsOf(pairs, ways, kinds);
		return all - own.values().reduce((one, other) => Math.max(one, other), 0);
	});
	const narrow = [more, fewer, neither].filter((kind) => room[kind - 1]! <= spare);
	const silent = countsOf(
		pairs,
		ways,
		narrow.reduce((one, other) => one | other, unclear)
	);
	const isFew = (left: number) => left > 0 && left <= spare;
	if (isFew(silent.all) || silent.own.values().some((n) => isFew(silent.all - n))) return true;
	const found = pairs
		.filter(({ ab, ba }) => isDisputed(ab, ba))
		.map((pair) => wayOf(pair, threshold));
	if (found.includes(unclear)) return true;
	return together.some((kinds, at) => {
		const n = found.filter((kind) => (kind & kinds) > 0).length;
		return n > 0 && room[at]! < Math.max(n + spare, 2 * n);
	});
}

/** The pairs of which both organizations reported. */
export function bothSidesOf(organizations: Organization[], reports: Report[]): BothSides[] {
	const numbers = numbersOf(organizations);
	const placeOf = (a: number, b: number) => Math.min(a, b) * organizations.length + Math.max(a, b);
	const people = new Map<number, number>();
	for (const { from, to } of reports) {
		const place = placeOf(numbers.get(from) ?? NaN, numbers.get(to) ?? NaN);
		people.set(place, (people.get(place) ?? 0) + 1);
	}
	const pairs = pairsOfReports(organizations, reports);
	return Array.from(pairs.a, (a, at) => {
		const b = pairs.b[at]!;
		return { a, b, ab: pairs.ab[at]!, ba: pairs.ba[at]!, several: people.get(placeOf(a, b))! > 2 };
	}).filter(({ ab, ba }) => !Number.isNaN(ab + ba));
}

// All ways in which a pair with this mean could disagree.
function waysOf({ ab, ba, several }: BothSides, threshold: number): number {
	const sum = ab + ba;
	if (several) return sum >= 2 && sum <= 2 * levels.highest - 2 ? unclear : 0;
	let ways = 0;
	for (let low = Math.max(0, sum - levels.highest); sum - 2 * low >= 2; low++)
		ways |= wayOf({ ab: low, ba: sum - low, several }, threshold);
	return ways;
}

function wayOf({ ab, ba, several }: Omit<BothSides, 'a' | 'b'>, threshold: number): number {
	if (several) return unclear;
	const [low, high] = [Math.min(ab, ba), Math.max(ab, ba)];
	const [least, most] = [Math.floor((ab + ba) / 2), Math.ceil((ab + ba) / 2)];
	if (high >= threshold && most < threshold) return more;
	return low < threshold && least >= threshold ? fewer : neither;
}

// How many pairs could disagree in one of these ways, and how many of them each organization knows.
function countsOf(pairs: BothSides[], ways: number[], kinds: number) {
	const own = new Map<number, number>();
	let all = 0;
	for (const [at, { a, b }] of pairs.entries()) {
		if ((ways[at]! & kinds) === 0) continue;
		all++;
		for (const one of [a, b]) own.set(one, (own.get(one) ?? 0) + 1);
	}
	return { all, own };
}
