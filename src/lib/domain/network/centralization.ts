import { degrees, type Network } from './network.ts';

/** How far ties, or shortest paths, run together at one organization: 0 when all are alike, 1 for a star. */
export interface Centralization {
	degree: number | null;
	betweenness: number | null;
}

/** Freeman's centralization (1978), without loops; null with fewer than three organizations. */
export function centralization(network: Network, betweenness: Float64Array): Centralization {
	const { size } = network;
	if (size < 3) return { degree: null, betweenness: null };
	return {
		degree: belowMost(degrees(network)) / ((size - 1) * (size - 2)),
		betweenness: belowMost(betweenness) / (size - 1)
	};
}

/** Σ (most − value): how far all values together stay below the highest. */
export function belowMost(values: ArrayLike<number>): number {
	let most = -Infinity;
	let sum = 0;
	for (let index = 0; index < values.length; index++) most = Math.max(most, values[index]!);
	for (let index = 0; index < values.length; index++) sum += most - values[index]!;
	return sum;
}
