import { degrees, type Network } from './network.ts';

/**
 * The core number of each organization: the largest k for which it belongs to a group where everyone is tied to at least
 * k others of the group (Seidman 1983; Batagelj & Zaveršnik 2003).
 */
export function cores(network: Network): Int32Array {
	const { size, offsets, neighbors } = network;
	const core = degrees(network);
	const { order, place, starts } = byDegree(core);
	for (let index = 0; index < size; index++) {
		const one = order[index]!;
		const own = core[one]!;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			const other = neighbors[at]!;
			const theirs = core[other]!;
			if (theirs <= own) continue;
			// Moves to the front of those with as many ties, and from there one group down.
			const front = starts[theirs]!++;
			const first = order[front]!;
			const from = place[other]!;
			order[from] = first;
			place[first] = from;
			order[front] = other;
			place[other] = front;
			core[other] = theirs - 1;
		}
	}
	return core;
}

function byDegree(degree: Int32Array) {
	const size = degree.length;
	let most = 0;
	for (let one = 0; one < size; one++) if (degree[one]! > most) most = degree[one]!;
	const starts = new Int32Array(most + 2);
	for (let one = 0; one < size; one++) starts[degree[one]! + 1]!++;
	for (let value = 1; value < starts.length; value++) starts[value]! += starts[value - 1]!;
	const next = starts.slice();
	const order = new Int32Array(size);
	const place = new Int32Array(size);
	for (let one = 0; one < size; one++) {
		const at = next[degree[one]!]!++;
		order[at] = one;
		place[one] = at;
	}
	return { order, place, starts };
}
