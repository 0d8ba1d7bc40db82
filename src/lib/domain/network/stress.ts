import type { Places } from './layout.ts';
import type { Network } from './network.ts';
import type { Pivots } from './pivots.ts';

/**
 * Moves everyone, again and again, to where the steps to those they are tied to and to the pivots are best met, the near
 * ones first (sparse stress: Ortmann, Klimenta & Brandes 2017). A pivot counts for those around it. Stops when nothing moves.
 */
export function relax(network: Network, pivots: Pivots, places: Places, rounds: number): void {
	const pull: Pull = { network, chosen: pivots.chosen, places, ...termsOf(pivots) };
	for (let round = 0; round < rounds; round++) {
		let moved = 0;
		for (let one = 0; one < network.size; one++) moved += settle(pull, one);
		if (moved < 1e-3 * network.size) break;
	}
}

interface Pull {
	network: Network;
	chosen: Int32Array;
	places: Places;
	/** For everyone in turn, the steps to each pivot. */
	steps: Uint16Array;
	/** Per pivot, a row of `far` numbers: its weight at each number of steps. Nothing below two: ties count by themselves. */
	weights: Float64Array;
	far: number;
}

function termsOf({ chosen, steps: rows, size, nearest }: Pivots) {
	const count = chosen.length;
	const far = rows.reduce((most, value) => Math.max(most, value), 1) + 1;
	const steps = new Uint16Array(size * count);
	const weights = new Float64Array(count * far);
	for (let pivot = 0; pivot < count; pivot++) {
		const row = rows.subarray(pivot * size, (pivot + 1) * size);
		for (let one = 0; one < size; one++) steps[one * count + pivot] = row[one]!;
		weights.set(weightsOf(pivot, row, nearest, far), pivot * far);
	}
	return { steps, weights, far };
}

// How many of a pivot's own are at most half as far from it as somebody is, divided by the square of the steps.
function weightsOf(pivot: number, row: Float32Array, nearest: Int32Array, far: number) {
	const around = new Float64Array(far);
	for (let one = 0; one < row.length; one++) if (nearest[one] === pivot) around[row[one]!]!++;
	for (let steps = 1; steps < far; steps++) around[steps]! += around[steps - 1]!;
	const weights = new Float64Array(far);
	for (let steps = 2; steps < far; steps++) weights[steps] = around[steps >> 1]! / (steps * steps);
	return weights;
}

// Moves one to the mean of where the others would have it; answers how far.
function settle(
	{ network, chosen, places: { x, y }, steps, weights, far }: Pull,
	one: number
): number {
	const { offsets, neighbors } = network;
	const ownX = x[one]!;
	const ownY = y[one]!;
	let sumX = 0;
	let sumY = 0;
	let sum = 0;
	const count = chosen.length;
	for (let pivot = 0, at = one * count; pivot < count; pivot++, at++) {
		const wanted = steps[at]!;
		const weight = weights[pivot * far + wanted]!;
		const other = chosen[pivot]!;
		const otherX = x[other]!;
		const otherY = y[other]!;
		const dx = ownX - otherX;
		const dy = ownY - otherY;
		const stretch = wanted / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
		sumX += weight * (otherX + dx * stretch);
		sumY += weight * (otherY + dy * stretch);
		sum += weight;
	}
	const stop = offsets[one + 1]!;
	for (let at = offsets[one]!; at < stop; at++) {
		const otherX = x[neighbors[at]!]!;
		const otherY = y[neighbors[at]!]!;
		const dx = ownX - otherX;
		const dy = ownY - otherY;
		const stretch = 1 / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
		sumX += otherX + dx * stretch;
		sumY += otherY + dy * stretch;
		sum++;
	}
	x[one] = sumX / sum;
	y[one] = sumY / sum;
	return Math.abs(x[one]! - ownX) + Math.abs(y[one]! - ownY);
}
