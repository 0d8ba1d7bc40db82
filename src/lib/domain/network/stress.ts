import type { Places } from './layout.ts';
import type { Network } from './network.ts';
import type { Pivots } from './pivots.ts';

/**
 * Moves everyone, again and again, to where the steps to those they are tied to and to the pivots are best met, the near
 * ones first (sparse stress: Ortmann, Klimenta & Brandes 2017). A pivot counts for those around it. Stops when nothing moves.
 */
export function relax(network: Network, pivots: Pivots, places: Places, rounds: number): void {
	const weights = weightsOf(pivots);
	const pull: Pull = { network, pivots, weights, places };
	for (let round = 0; round < rounds; round++) {
		let moved = 0;
		for (let one = 0; one < network.size; one++) moved += settle(pull, one);
		if (moved < 1e-3 * network.size) break;
	}
}

interface Pull {
	network: Network;
	pivots: Pivots;
	/** Per pivot, a row with the weight at each number of steps. */
	weights: Float64Array[];
	places: Places;
}

// How many of a pivot's own are at most half as far from it as somebody is, divided by the square of the steps.
function weightsOf({ chosen, steps, size, nearest }: Pivots): Float64Array[] {
	return Array.from(chosen, (_, pivot) => {
		const row = steps.subarray(pivot * size, (pivot + 1) * size);
		const most = row.reduce((far, value) => Math.max(far, value), 0);
		const around = new Float64Array(most + 1);
		row.forEach((value, one) => {
			if (nearest[one] === pivot) around[value]!++;
		});
		for (let far = 1; far <= most; far++) around[far]! += around[far - 1]!;
		return Float64Array.from(around, (_, far) => around[far >> 1]! / (far * far || Infinity));
	});
}

// Moves one to the mean of where the others would have it; answers how far.
function settle({ network, pivots, weights, places: { x, y } }: Pull, one: number): number {
	const { offsets, neighbors } = network;
	const { chosen, steps, size } = pivots;
	const [ownX, ownY] = [x[one]!, y[one]!];
	let [sumX, sumY, sum] = [0, 0, 0];
	for (let pivot = 0, at = one; pivot < chosen.length; pivot++, at += size) {
		const far = steps[at]!;
		// Ties are met below.
		if (far < 2) continue;
		const other = chosen[pivot]!;
		const weight = weights[pivot]![far]!;
		const [dx, dy] = [ownX - x[other]!, ownY - y[other]!];
		const stretch = far / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
		sumX += weight * (x[other]! + dx * stretch);
		sumY += weight * (y[other]! + dy * stretch);
		sum += weight;
	}
	for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
		const other = neighbors[at]!;
		const [dx, dy] = [ownX - x[other]!, ownY - y[other]!];
		const stretch = 1 / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
		sumX += x[other]! + dx * stretch;
		sumY += y[other]! + dy * stretch;
		sum++;
	}
	x[one] = sumX / sum;
	y[one] = sumY / sum;
	return Math.abs(x[one]! - ownX) + Math.abs(y[one]! - ownY);
}
