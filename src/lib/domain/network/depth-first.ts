import type { Network } from './network.ts';

/** One walk through every part of a network, going on as long as it can before it turns back. */
export interface Tree {
	/** Organizations in the order in which they were found, and the place of each in it. */
	order: Int32Array;
	found: Int32Array;
	/** Where each was come from, -1 where a walk began; and where its walk began. */
	parent: Int32Array;
	root: Int32Array;
	/** How many were found from it on before turning back from it, itself counted: they stand together in the order. */
	extent: Int32Array;
	/** 1 when all found from it on would fall off if its parent went. */
	falls: Uint8Array;
}

interface Walk extends Tree {
	/** The earliest place that can be reached from here without going back over the parent. */
	earliest: Int32Array;
	/** Where in its row of ties each one goes on. */
	next: Int32Array;
}

/** Walks through a network and finds who hangs on whom (Hopcroft & Tarjan 1973), without recursion. */
export function depthFirst(network: Network): Tree {
	const { size } = network;
	const numbers = () => new Int32Array(size);
	const walk: Walk = {
		order: numbers(),
		found: numbers().fill(-1),
		parent: numbers().fill(-1),
		root: numbers(),
		extent: numbers().fill(1),
		falls: new Uint8Array(size),
		earliest: numbers(),
		next: network.offsets.slice(0, size)
	};
	let end = 0;
	for (let start = 0; start < size; start++) {
		if (walk.found[start]! < 0) end = walkFrom(network, walk, start, end);
	}
	return walk;
}

function walkFrom({ offsets, neighbors }: Network, walk: Walk, start: number, first: number) {
	const { found, parent, earliest, next } = walk;
	let end = first;
	let one = start;
	enter(walk, start, start, end++);
	while (one >= 0) {
		if (next[one]! === offsets[one + 1]!) {
			leave(walk, one);
			one = parent[one]!;
			continue;
		}
		const other = neighbors[next[one]!++]!;
		if (found[other]! < 0) {
			parent[other] = one;
			enter(walk, other, start, end++);
			one = other;
		} else if (other !== parent[one] && found[other]! < earliest[one]!) {
			earliest[one] = found[other]!;
		}
	}
	return end;
}

function enter(walk: Walk, one: number, root: number, place: number) {
	walk.found[one] = walk.earliest[one] = place;
	walk.order[place] = one;
	walk.root[one] = root;
}

function leave({ found, parent, earliest, extent, falls }: Walk, one: number) {
	const above = parent[one]!;
	if (above < 0) return;
	extent[above]! += extent[one]!;
	if (earliest[one]! < earliest[above]!) earliest[above] = earliest[one]!;
	if (earliest[one]! >= found[above]!) falls[one] = 1;
}
