import type { Network } from './network.ts';

/**
 * How many partners each organization would have if those tied to each other counted as one: d − 2t/d, where t is the
 * number of ties among its d partners (Borgatti 1997). NaN for isolates.
 */
export function effectiveSize(network: Network): Float64Array {
	const { size, offsets } = network;
	const values = tiesAmongPartners(network);
	for (let one = 0; one < size; one++) {
		const degree = offsets[one + 1]! - offsets[one]!;
		values[one] = degree === 0 ? NaN : degree - (2 * values[one]!) / degree;
	}
	return values;
}

/** For each organization, how many ties there are among those it is tied to. */
export function tiesAmongPartners({ size, offsets, neighbors }: Network): Float64Array {
	const among = new Float64Array(size);
	const near = new Uint8Array(size);
	// Each shared partner of the two ends of a tie makes a triangle, which each end meets on two of its ties.
	for (let one = 0; one < size; one++) {
		const [start, stop] = [offsets[one]!, offsets[one + 1]!];
		for (let at = start; at < stop; at++) near[neighbors[at]!] = 1;
		for (let at = start; at < stop; at++) {
			const other = neighbors[at]!;
			if (other > one) break;
			let shared = 0;
			const end = offsets[other + 1]!;
			for (let next = offsets[other]!; next < end; next++) shared += near[neighbors[next]!]!;
			among[one]! += shared / 2;
			among[other]! += shared / 2;
		}
		for (let at = start; at < stop; at++) near[neighbors[at]!] = 0;
	}
	return among;
}
