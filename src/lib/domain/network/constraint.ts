import type { Network } from './network.ts';

/**
 * How much each organization depends on partners who are tied to each other:
 * c(i) = Σ over j tied to i of (p(i,j) + Σ over q of p(i,q)·p(q,j))², with p(i,j) = 1 / ties of i (Burt 1992).
 * NaN for isolates, for whom it is not defined. Can be above 1.
 */
export function constraint({ size, offsets, neighbors }: Network): Float64Array {
	const sums = new Float64Array(size);
	const part = new Float64Array(size);
	for (let one = 0; one < size; one++) part[one] = 1 / (offsets[one + 1]! - offsets[one]!);
	// p(q) of those tied to the one that is looked at, 0 of all others.
	const near = new Float64Array(size);

	// What goes through third ones is the same from both ends: each tie is looked at once. Rows are ascending.
	for (let one = 0; one < size; one++) {
		const [start, stop] = [offsets[one]!, offsets[one + 1]!];
		for (let at = start; at < stop; at++) near[neighbors[at]!] = part[neighbors[at]!]!;
		for (let at = start; at < stop; at++) {
			const other = neighbors[at]!;
			if (other > one) break;
			const end = offsets[other + 1]!;
			let through = 1;
			for (let next = offsets[other]!; next < end; next++) through += near[neighbors[next]!]!;
			sums[one]! += through * through;
			sums[other]! += through * through;
		}
		for (let at = start; at < stop; at++) near[neighbors[at]!] = 0;
	}
	for (let one = 0; one < size; one++) sums[one] = sums[one]! * part[one]! * part[one]!;
	return sums;
}
