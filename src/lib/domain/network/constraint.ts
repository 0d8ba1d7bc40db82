import type { Network } from './network.ts';

/**
 * How much each organization depends on partners who are tied to each other:
 * c(i) = Σ over j tied to i of (p(i,j) + Σ over q of p(i,q)·p(q,j))², with p(i,j) = 1 / ties of i (Burt 1992).
 * NaN for isolates, for whom it is not defined. Can be above 1.
 */
export function constraint({ size, offsets, neighbors }: Network): Float64Array {
	const values = new Float64Array(size).fill(NaN);
	const marks = new Int32Array(size).fill(-1);
	const part = new Float64Array(size);
	for (let one = 0; one < size; one++) part[one] = 1 / (offsets[one + 1]! - offsets[one]!);

	for (let one = 0; one < size; one++) {
		const [start, stop] = [offsets[one]!, offsets[one + 1]!];
		if (start === stop) continue;
		for (let at = start; at < stop; at++) marks[neighbors[at]!] = one;
		let sum = 0;
		for (let at = start; at < stop; at++) {
			const other = neighbors[at]!;
			const end = offsets[other + 1]!;
			let through = 1;
			for (let next = offsets[other]!; next < end; next++) {
				const third = neighbors[next]!;
				if (marks[third] === one) through += part[third]!;
			}
			sum += through * through;
		}
		values[one] = sum * part[one]! * part[one]!;
	}
	return values;
}
