import type { Network } from './network.ts';

/** A network with its organizations numbered anew, and the old number of each new one. */
export interface Renumbered {
	network: Network;
	old: Int32Array;
}

/** Numbers organizations in breadth-first order, so that those tied to each other lie near each other in memory. */
export function breadthFirst(network: Network): Renumbered {
	const old = breadthFirstOrder(network);
	const fresh = new Int32Array(network.size);
	for (let place = 0; place < old.length; place++) fresh[old[place]!] = place;
	return { network: numberedAs(network, old, fresh), old };
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

function numberedAs({ size, offsets, neighbors }: Network, old: Int32Array, fresh: Int32Array) {
	const moved = new Int32Array(size + 1);
	const rows = new Int32Array(neighbors.length);
	for (let place = 0, end = 0; place < size; place++) {
		const one = old[place]!;
		const start = end;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) rows[end++] = fresh[neighbors[at]!]!;
		rows.subarray(start, end).sort();
		moved[place + 1] = end;
	}
	return { size, offsets: moved, neighbors: rows };
}
