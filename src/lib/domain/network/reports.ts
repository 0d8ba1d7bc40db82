/**
 * What organizations say of their ties: row `i` is what `from[i]` reports of `to[i]`. Organizations are numbers from 0. A
 * level that is NaN was asked for and not answered. Without levels, a row says that there is a tie.
 */
export interface Reports {
	size: number;
	from: ArrayLike<number>;
	to: ArrayLike<number>;
	level: ArrayLike<number> | null;
}

/**
 * Reports put together by pair: each pair of organizations (a < b) that anything is said of stands once. `ab` is the mean
 * level of what `a` reports of `b`, `ba` the other way round, NaN when there is no such report; `mostAb` and `mostBa` are
 * the highest single reports.
 */
export interface Pairs {
	size: number;
	/** Whether levels were reported; otherwise all are 1, and silence of somebody who answered at all is a no. */
	leveled: boolean;
	a: Int32Array;
	b: Int32Array;
	ab: Float64Array;
	ba: Float64Array;
	mostAb: Float64Array;
	mostBa: Float64Array;
	/** Per organization, 1 when it reported anything about another. */
	answered: Uint8Array;
	/** Rows that did not count: of an organization about itself, without an answer. */
	loops: number;
	unanswered: number;
	/** Rows beyond the first from the same organization about the same other. */
	repeated: number;
}

/** Puts the reports of each pair side by side. Several reports in one direction become their mean. */
export function pairsOf(reports: Reports): Pairs {
	const { size, from, to, level } = reports;
	const order = byPair(reports);
	const pairs = emptyPairs(size, level !== null, countPairs(reports, order));
	const counts = { ab: new Int32Array(pairs.a.length), ba: new Int32Array(pairs.a.length) };
	let last = -1;
	for (const row of order) {
		const [one, other] = [from[row]!, to[row]!];
		const [a, b] = one < other ? [one, other] : [other, one];
		if (last < 0 || pairs.a[last] !== a || pairs.b[last] !== b) last++;
		pairs.a[last] = a;
		pairs.b[last] = b;
		note(pairs, counts, last, one, level === null ? 1 : level[row]!);
	}
	pairs.loops = from.length - order.length;
	return meansOf(pairs, counts);
}

/** How many organizations reported anything. */
export function answeredCount({ answered }: Pairs): number {
	return answered.reduce((sum, one) => sum + one, 0);
}

function emptyPairs(size: number, leveled: boolean, count: number): Pairs {
	const numbers = () => new Float64Array(count).fill(NaN);
	return {
		size,
		leveled,
		a: new Int32Array(count),
		b: new Int32Array(count),
		ab: numbers(),
		ba: numbers(),
		mostAb: numbers(),
		mostBa: numbers(),
		answered: new Uint8Array(size),
		loops: 0,
		unanswered: 0,
		repeated: 0
	};
}

// Sums for now; divided when all rows are in.
function note(
	pairs: Pairs,
	counts: { ab: Int32Array; ba: Int32Array },
	at: number,
	from: number,
	level: number
) {
	if (Number.isNaN(level)) {
		pairs.unanswered++;
		return;
	}
	const forth = from === pairs.a[at];
	const [sums, most, count] = forth
		? [pairs.ab, pairs.mostAb, counts.ab]
		: [pairs.ba, pairs.mostBa, counts.ba];
	if (count[at]! > 0) pairs.repeated++;
	sums[at] = count[at] === 0 ? level : sums[at]! + level;
	most[at] = count[at] === 0 ? level : Math.max(most[at]!, level);
	count[at]!++;
	pairs.answered[from] = 1;
}

function meansOf(pairs: Pairs, counts: { ab: Int32Array; ba: Int32Array }): Pairs {
	for (let at = 0; at < pairs.a.length; at++) {
		if (counts.ab[at]! > 1) pairs.ab[at]! /= counts.ab[at]!;
		if (counts.ba[at]! > 1) pairs.ba[at]! /= counts.ba[at]!;
	}
	return pairs;
}

function countPairs({ from, to }: Reports, order: Int32Array): number {
	let count = 0;
	let [lastLow, lastHigh] = [-1, -1];
	for (const row of order) {
		const low = Math.min(from[row]!, to[row]!);
		const high = Math.max(from[row]!, to[row]!);
		if (low !== lastLow || high !== lastHigh) count++;
		[lastLow, lastHigh] = [low, high];
	}
	return count;
}

// The rows that are about another organization, those of one pair together: sorted by the higher number, then the lower.
function byPair({ size, from, to }: Reports): Int32Array {
	let count = 0;
	for (let row = 0; row < from.length; row++) if (from[row] !== to[row]) count++;
	const rows = new Int32Array(count);
	for (let row = 0, end = 0; row < from.length; row++) if (from[row] !== to[row]) rows[end++] = row;
	const byHigh = sorted(rows, size, (row) => Math.max(from[row]!, to[row]!));
	return sorted(byHigh, size, (row) => Math.min(from[row]!, to[row]!));
}

// Keeps the order of rows with the same key.
function sorted(rows: Int32Array, size: number, key: (row: number) => number): Int32Array {
	const next = new Int32Array(size + 1);
	for (const row of rows) next[key(row) + 1]!++;
	for (let index = 1; index <= size; index++) next[index]! += next[index - 1]!;
	const result = new Int32Array(rows.length);
	for (const row of rows) result[next[key(row)]!++] = row;
	return result;
}
