import { components } from '#lib/domain/network/components.ts';
import type { Network } from '#lib/domain/network/network.ts';

/** igraph's values in our conventions: betweenness as a share of pairs, closeness with the Wasserman-Faust factor. */
export function asIgraph(measure: string, network: Network, values: (number | null)[]): number[] {
	const { size } = network;
	if (measure === 'betweenness') {
		return values.map((value) => (2 * value!) / ((size - 1) * (size - 2)));
	}
	if (measure === 'closeness') {
		const { of, sizes } = components(network);
		return values.map((value, one) => ((value ?? 0) * (sizes[of[one]!]! - 1)) / (size - 1));
	}
	return values.map((value) => value ?? NaN);
}

/** The largest difference relative to the other's value. Infinity when one is defined and the other is not. */
export function worstDifference(ours: ArrayLike<number>, theirs: number[]): number {
	if (ours.length !== theirs.length) return Infinity;
	return theirs.reduce((worst, value, at) => Math.max(worst, difference(ours[at]!, value)), 0);
}

function difference(one: number, other: number): number {
	if (Number.isNaN(one) || Number.isNaN(other)) {
		return Number.isNaN(one) && Number.isNaN(other) ? 0 : Infinity;
	}
	// Sums of fractions that cancel are not exactly 0.
	if (Math.abs(one) < 1e-15 && Math.abs(other) < 1e-15) return 0;
	return Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
}
