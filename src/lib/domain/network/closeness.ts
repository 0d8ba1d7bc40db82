import type { Network } from './network.ts';
import { breadthFirst, inOldOrder, type Renumbered } from './renumber.ts';

/**
 * How near each organization is to all others: (r−1)/(n−1) · (r−1)/Σd over the r organizations it can reach, itself
 * counted (Wasserman & Faust 1994, 5.2.2), so that near to few is not better than near to many. 0 for isolates.
 */
export function closeness(network: Network): Float64Array {
	const renumbered = breadthFirst(network);
	const far = { steps: new Float64Array(network.size), reached: new Float64Array(network.size) };
	addSteps(renumbered.network, far);
	return fromSteps(renumbered, far);
}

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
	/** Per organization, a bit for each source: has been here, is here now, comes next. */
	seen: Int32Array;
	now: Int32Array;
	next: Int32Array;
	/** Organizations where any source is now, and comes next. */
	active: Int32Array;
	coming: Int32Array;
}

// Paths are as long in both directions: what arrives from 32 sources at once counts for the organization it arrives at.
function addSteps(network: Network, far: Far) {
	const { size } = network;
	const [seen, now, next] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
	const wave = { seen, now, next, active: new Int32Array(size), coming: new Int32Array(size) };
	for (let first = 0; first < size; first += 32) {
		let count = begin(wave, first, Math.min(first + 32, size));
		for (let steps = 1; count > 0; steps++) {
			const coming = advance(network, wave, count);
			count = arrive(wave, coming, steps, far);
		}
	}
}

function begin({ seen, now, active }: Wave, first: number, last: number): number {
	seen.fill(0);
	for (let source = first; source < last; source++) {
		seen[source] = now[source] = 1 << (source - first);
		active[source - first] = source;
	}
	return last - first;
}

function advance({ offsets, neighbors }: Network, wave: Wave, count: number): number {
	const { now, next, active, coming } = wave;
	let end = 0;
	for (let place = 0; place < count; place++) {
		const one = active[place]!;
		const here = now[one]!;
		const stop = offsets[one + 1]!;
		for (let at = offsets[one]!; at < stop; at++) {
			const other = neighbors[at]!;
			if (next[other] === 0) coming[end++] = other;
			next[other]! |= here;
		}
	}
	return end;
}

function arrive(wave: Wave, end: number, steps: number, far: Far): number {
	const { seen, now, next, active, coming } = wave;
	let count = 0;
	for (let place = 0; place < end; place++) {
		const one = coming[place]!;
		const fresh = next[one]! & ~seen[one]!;
		next[one] = 0;
		if (fresh === 0) continue;
		seen[one]! |= fresh;
		now[one] = fresh;
		active[count++] = one;
		const sources = bits(fresh);
		far.steps[one]! += steps * sources;
		far.reached[one]! += sources;
	}
	return count;
}

function bits(mask: number): number {
	let rest = mask - ((mask >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
