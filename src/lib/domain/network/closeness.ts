import type { Network } from './network.ts';
import { inClusters, inOldOrder, type Renumbered } from './renumber.ts';

/**
 * How near each organization is to all others: (r−1)/(n−1) · (r−1)/Σd over the r organizations it can reach, itself
 * counted (Wasserman & Faust 1994, 5.2.2), so that near to few is not better than near to many. 0 for isolates.
 */
export function closeness(network: Network): Float64Array {
	// From sources near each other paths arrive in step, so that each place is passed a few times only.
	const renumbered = inClusters(network, together);
	const far = { steps: new Float64Array(network.size), reached: new Float64Array(network.size) };
	addSteps(renumbered.network, far);
	return fromSteps(renumbered, far);
}

/** So many sources are walked from at once, a bit for each in two numbers. */
const together = 64;

interface Far {
	steps: Float64Array;
	reached: Float64Array;
}

function fromSteps(renumbered: Renumbered, { steps, reached }: Far): Float64Array {
	const others = steps.length - 1;
	const values = steps.map((sum, one) => (sum > 0 ? reached[one]! ** 2 / (others * sum) : 0));
	return inOldOrder(renumbered, values);
}

interface Wave {
	/** Per organization two numbers, a bit for each source: has been here, is here now, comes next. */
	seen: Int32Array;
	now: Int32Array;
	next: Int32Array;
	/** Organizations where any source is now, and comes next. */
	active: Int32Array;
	coming: Int32Array;
}

// Paths are as long in both directions: what arrives from 64 sources at once counts for the organization it arrives at.
function addSteps(network: Network, far: Far) {
	const { size } = network;
	const bits = () => new Int32Array(2 * size);
	const list = () => new Int32Array(size);
	const wave = { seen: bits(), now: bits(), next: bits(), active: list(), coming: list() };
	for (let first = 0; first < size; first += together) {
		let count = begin(wave, first, Math.min(first + together, size));
		for (let steps = 1; count > 0; steps++) {
			count =
				8 * count < size
					? arrive(wave, advance(network, wave, count), steps, far)
					: fetch(network, wave, count, steps, far);
		}
	}
}

function begin({ seen, now, active }: Wave, first: number, last: number): number {
	seen.fill(0);
	for (let source = first; source < last; source++) {
		const place = 2 * source + ((source - first) >> 5);
		seen[place] = now[place] = 1 << ((source - first) & 31);
		active[source - first] = source;
	}
	return last - first;
}

// While sources are at few places, they walk on from there.
function advance({ offsets, neighbors }: Network, wave: Wave, count: number): number {
	const { now, next, active, coming } = wave;
	let end = 0;
	for (let place = 0; place < count; place++) {
		const one = active[place]!;
		const low = now[2 * one]!;
		const high = now[2 * one + 1]!;
		now[2 * one] = now[2 * one + 1] = 0;
		const stop = offsets[one + 1]!;
		for (let at = offsets[one]!; at < stop; at++) {
			const other = 2 * neighbors[at]!;
			const lowNext = next[other]!;
			const highNext = next[other + 1]!;
			if ((lowNext | highNext) === 0) coming[end++] = neighbors[at]!;
			next[other] = lowNext | low;
			next[other + 1] = highNext | high;
		}
	}
	return end;
}

function arrive(wave: Wave, end: number, steps: number, far: Far): number {
	const { next, coming } = wave;
	let count = 0;
	for (let place = 0; place < end; place++) {
		const one = coming[place]!;
		count = settle(wave, one, next[2 * one]!, next[2 * one + 1]!, count, steps, far);
		next[2 * one] = next[2 * one + 1] = 0;
	}
	return count;
}

// While they are at many places, those whom not all have reached yet look where their partners are.
function fetch(
	{ size, offsets, neighbors }: Network,
	wave: Wave,
	active: number,
	steps: number,
	far: Far
): number {
	const { seen, now, next } = wave;
	for (let one = 0; one < size; one++) {
		if ((seen[2 * one]! & seen[2 * one + 1]!) === -1) continue;
		let low = 0;
		let high = 0;
		const stop = offsets[one + 1]!;
		for (let at = offsets[one]!; at < stop; at++) {
			const other = 2 * neighbors[at]!;
			low |= now[other]!;
			high |= now[other + 1]!;
		}
		next[2 * one] = low;
		next[2 * one + 1] = high;
	}
	for (let place = 0; place < active; place++) {
		const one = wave.active[place]!;
		now[2 * one] = now[2 * one + 1] = 0;
	}
	let count = 0;
	for (let one = 0; one < size; one++) {
		if ((next[2 * one]! | next[2 * one + 1]!) === 0) continue;
		count = settle(wave, one, next[2 * one]!, next[2 * one + 1]!, count, steps, far);
		next[2 * one] = next[2 * one + 1] = 0;
	}
	return count;
}

function settle(
	{ seen, now, active }: Wave,
	one: number,
	low: number,
	high: number,
	count: number,
	steps: number,
	far: Far
): number {
	const freshLow = low & ~seen[2 * one]!;
	const freshHigh = high & ~seen[2 * one + 1]!;
	if ((freshLow | freshHigh) === 0) return count;
	seen[2 * one]! |= freshLow;
	seen[2 * one + 1]! |= freshHigh;
	now[2 * one] = freshLow;
	now[2 * one + 1] = freshHigh;
	active[count] = one;
	const sources = bitCount(freshLow) + bitCount(freshHigh);
	far.steps[one]! += steps * sources;
	far.reached[one]! += sources;
	return count + 1;
}

function bitCount(mask: number): number {
	let rest = mask - ((mask >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
