import type { Network } from './network.ts';

/** A network with its organizations numbered anew, and the old number of each new one. */
export interface Renumbered {
	network: Network;
	old: Int32Array;
}

/** Numbers organizations in breadth-first order, so that those tied to each other lie near each other in memory. */
export function breadthFirst(network: Network): Renumbered {
	return numberedAs(network, breadthFirstOrder(network));
}

/** Numbers organizations so that those with `most` numbers one after the other are a few steps from each other. */
export function inClusters(network: Network, most: number): Renumbered {
	return numberedAs(network, clusteredOrder(network, most));
}

/** Values of the new numbers, back in the order of the old ones. */
export function inOldOrder({ old }: Renumbered, values: Float64Array): Float64Array {
	const back = new Float64Array(values.length);
	for (let place = 0; place < old.length; place++) back[old[place]!] = values[place]!;
	return back;
}

function breadthFirstOrder({ size, offsets, neighbors }: Network): Int32Array {
	const order = new Int32Array(size);
	const seen = new Uint8Array(size);
	let end = 0;
	for (let start = 0, next = 0; start < size; start++) {
		if (seen[start]) continue;
		seen[start] = 1;
		order[end++] = start;
		for (; next < end; next++) {
			const one = order[next]!;
			for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
				const other = neighbors[at]!;
				if (seen[other]) continue;
				seen[other] = 1;
				order[end++] = other;
			}
		}
	}
	return order;
}

// Breadth-first from each in turn, among those not yet taken, until there are enough.
function clusteredOrder(network: Network, most: number): Int32Array {
	const { size, offsets, neighbors } = network;
	const order = new Int32Array(size);
	const taken = new Uint8Array(size);
	let end = 0;
	for (const seed of breadthFirstOrder(network)) {
		if (taken[seed]) continue;
		const full = end + most;
		taken[seed] = 1;
		order[end++] = seed;
		for (let next = end - 1; next < end && end < full; next++) {
			const one = order[next]!;
			for (let at = offsets[one]!; at < offsets[one + 1]! && end < full; at++) {
				const other = neighbors[at]!;
				if (taken[other]) continue;
				taken[other] = 1;
				order[end++] = other;
			}
		}
	}
	return order;
}

function numberedAs({ size, offsets, neighbors }: Network, old: Int32Array): Renumbered {
	const fresh = new Int32Array(size);
	for (let place = 0; place < size; place++) fresh[old[place]!] = place;
	const moved = new Int32Array(size + 1);
	for (let place = 0; place < size; place++) {
		moved[place + 1] = moved[place]! + offsets[old[place]! + 1]! - offsets[old[place]!]!;
	}
	const next = moved.slice(0, size);
	const rows = new Int32Array(neighbors.length);
	// A tie stands at both its ends: told to partners in the order of the new numbers, every row is in order.
	for (let place = 0; place < size; place++) {
		const stop = offsets[old[place]! + 1]!;
		for (let at = offsets[old[place]!]!; at < stop; at++) {
			rows[next[fresh[neighbors[at]!]!]!++] = place;
		}
	}
	return { network: { size, offsets: moved, neighbors: rows }, old };
}
