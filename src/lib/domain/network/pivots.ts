import type { Network } from './network.ts';

/** Some organizations, far from each other, and the steps from each of them to everyone. */
export interface Pivots {
	chosen: Int32Array;
	/** Row after row: from the first pivot to everyone, from the second … */
	steps: Float32Array;
	size: number;
	/** For everyone, the place among `chosen` of the nearest pivot. */
	nearest: Int32Array;
}

/** `count` pivots of a connected network: first who has most ties, then always who is farthest from all chosen so far. */
export function pivotsOf(network: Network, count: number): Pivots {
	const { size, offsets } = network;
	const chosen = new Int32Array(count);
	const steps = new Float32Array(count * size);
	const nearest = new Int32Array(size);
	const least = new Float32Array(size).fill(Infinity);
	let next = 0;
	for (let one = 1; one < size; one++) {
		if (offsets[one + 1]! - offsets[one]! > offsets[next + 1]! - offsets[next]!) next = one;
	}
	for (let pivot = 0; pivot < count; pivot++) {
		chosen[pivot] = next;
		const row = steps.subarray(pivot * size, (pivot + 1) * size);
		walk(network, next, row);
		least[next] = -1;
		for (let one = 0; one < size; one++) {
			if (row[one]! < least[one]!) {
				least[one] = row[one]!;
				nearest[one] = pivot;
			}
			if (least[one]! > least[next]!) next = one;
		}
	}
	chosen.forEach((one, pivot) => (nearest[one] = pivot));
	return { chosen, steps, size, nearest };
}

/** Writes the steps from one organization to everyone it can reach into `steps`. */
export function walk({ size, offsets, neighbors }: Network, from: number, steps: Float32Array) {
	const order = new Int32Array(size);
	steps.fill(-1);
	steps[from] = 0;
	order[0] = from;
	for (let next = 0, end = 1; next < end; next++) {
		const one = order[next]!;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			const other = neighbors[at]!;
			if (steps[other]! >= 0) continue;
			steps[other] = steps[one]! + 1;
			order[end++] = other;
		}
	}
}
