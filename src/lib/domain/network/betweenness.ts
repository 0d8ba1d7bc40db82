import { addDependenciesOfMany } from './many-paths.ts';
import type { Network } from './network.ts';
import { breadthFirst, inOldOrder } from './renumber.ts';

/**
 * For each organization, the share of pairs of others whose shortest paths go through it: Σ σ(s,t|v) / σ(s,t), divided by
 * (n−1)(n−2)/2 (Freeman 1977; Brandes 2001). 0 with fewer than three organizations. Path counts are 64-bit floats: they
 * double along every chain of diamonds, and whole numbers of 32 bits run over after 32 of them. Where even these run over, they
 * are counted with powers of their own.
 */
export function betweenness(network: Network): Float64Array {
	const renumbered = breadthFirst(network);
	const sums = new Float64Array(network.size);
	addDependencies(renumbered.network, 0, network.size, sums);
	return normalized(inOldOrder(renumbered, sums));
}

/** Turns sums over all sources, in which each pair is counted from both its ends, into shares of pairs. */
export function normalized(sums: Float64Array): Float64Array {
	const pairsTwice = (sums.length - 1) * (sums.length - 2);
	return sums.map((sum) => (pairsTwice > 0 ? sum / pairsTwice : 0));
}

/**
 * Adds to `sums` how much each organization is depended on by the sources from `first` to before `last`. Parts of the
 * sources can be done apart, on several processors, and added up.
 */
export function addDependencies(
	network: Network,
	first: number,
	last: number,
	sums: Float64Array
): void {
	const search = searchIn(network);
	const found = new Float64Array(network.size);
	for (let source = first; source < last; source++) {
		const reached = spread(network, source, search);
		gather(search, reached, found);
	}
	// Where a count of paths is infinite, so is 0 times it not a number.
	if (found.some(Number.isNaN)) addDependenciesOfMany(network, first, last, found.fill(0));
	for (let one = 0; one < found.length; one++) sums[one]! += found[one]!;
}

interface Search {
	/** Steps from the source, -1 when not reached. */
	steps: Int32Array;
	/** How many shortest paths lead here. */
	paths: Float64Array;
	/** Organizations in the order in which they were reached. */
	order: Int32Array;
	/** Those one step farther from the source, row after row in that order, and where each row ends. */
	farther: Int32Array;
	ends: Int32Array;
	/** (1 + dependency) / paths */
	share: Float64Array;
}

function searchIn({ size, neighbors }: Network): Search {
	return {
		steps: new Int32Array(size).fill(-1),
		paths: new Float64Array(size),
		order: new Int32Array(size),
		farther: new Int32Array(neighbors.length + 1),
		ends: new Int32Array(size + 1),
		share: new Float64Array(size)
	};
}

// Counts shortest paths from the source outwards, and remembers each step of them.
function spread({ offsets, neighbors }: Network, source: number, search: Search): number {
	const { steps, paths, order, farther, ends } = search;
	steps[source] = 0;
	paths[source] = 1;
	order[0] = source;
	let reached = 1;
	let end = 0;
	for (let place = 0; place < reached; place++) {
		const one = order[place]!;
		const next = steps[one]! + 1;
		const count = paths[one]!;
		const stop = offsets[one + 1]!;
		for (let at = offsets[one]!; at < stop; at++) {
			const other = neighbors[at]!;
			if (steps[other]! < 0) {
				steps[other] = next;
				paths[other] = count;
				order[reached++] = other;
				farther[end++] = other;
			} else if (steps[other]! === next) {
				paths[other]! += count;
				farther[end++] = other;
			}
		}
		ends[place + 1] = end;
	}
	return reached;
}

// Sums dependencies from the farthest back to the source, and clears what the next source needs clear.
function gather(search: Search, reached: number, sums: Float64Array) {
	const { steps, paths, order, farther, ends, share } = search;
	for (let place = reached - 1; place > 0; place--) {
		const one = order[place]!;
		const count = paths[one]!;
		let parts = 0;
		for (let at = ends[place]!; at < ends[place + 1]!; at++) parts += share[farther[at]!]!;
		const dependency = count * parts;
		sums[one]! += dependency;
		share[one] = (1 + dependency) / count;
		steps[one] = -1;
	}
	steps[order[0]!] = -1;
}
