import type { Network } from './network.ts';

/**
 * How many partners each organization would have if those tied to each other counted as one: d − 2t/d, where t is the
 * number of ties among its d partners (Borgatti 1997). NaN for isolates.
 */
export function effectiveSize(network: Network): Float64Array {
	const { size, offsets } = network;
	const among = tiesAmongPartners(network);
	return Float64Array.from({ length: size }, (_, one) => {
		const degree = offsets[one + 1]! - offsets[one]!;
		return degree === 0 ? NaN : degree - (2 * among[one]!) / degree;
	});
}

/** For each organization, how many ties there are among those it is tied to. */
export function tiesAmongPartners({ size, offsets, neighbors }: Network): Float64Array {
	const among = new Float64Array(size);
	const marks = new Int32Array(size).fill(-1);
	// Each triangle is found once, from its highest number; rows are ascending.
	for (let one = 0; one < size; one++) {
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) marks[neighbors[at]!] = one;
		for (let at = offsets[one]!; at < offsets[one + 1]! && neighbors[at]! < one; at++) {
			const other = neighbors[at]!;
			for (let next = offsets[other]!; next < offsets[other + 1]!; next++) {
				const third = neighbors[next]!;
				if (third >= other) break;
				if (marks[third] !== one) continue;
				among[one]!++;
				among[other]!++;
				among[third]!++;
			}
		}
	}
	return among;
}
