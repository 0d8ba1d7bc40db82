import { piecesWithout } from './cut-points.ts';
import { depthFirst } from './depth-first.ts';
import type { Network } from './network.ts';

/**
 * For each organization, the share of pairs of the others that could not reach each other if it went:
 * F = 1 − Σ s(s−1) / (r(r−1)) over the sizes s of the parts, with r = n − 1 organizations left (Borgatti 2006).
 * NaN with fewer than three organizations.
 */
export function fragmentation(network: Network): Float64Array {
	const { size } = network;
	const left = size - 1;
	if (size < 3) return new Float64Array(size).fill(NaN);
	const tree = depthFirst(network);
	const whole = reachablePairs(
		tree.order.filter((one) => tree.parent[one]! < 0).map((root) => tree.extent[root]!)
	);

	return Float64Array.from({ length: size }, (_, one) => {
		const own = tree.extent[tree.root[one]!]!;
		const pieces = piecesWithout(network, tree, one).map((piece) => piece.size);
		const reachable = whole - own * (own - 1) + reachablePairs(pieces);
		return 1 - reachable / (left * (left - 1));
	});
}

function reachablePairs(sizes: Iterable<number>): number {
	let sum = 0;
	for (const size of sizes) sum += size * (size - 1);
	return sum;
}
