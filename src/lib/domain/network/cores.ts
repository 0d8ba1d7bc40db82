import { degrees, numbersBelow, type Network } from './network.ts';

/**
 * The core number of each organization: the largest k for which it belongs to a group where everyone is tied to at least
 * k others of the group (Seidman 1983). Takes away those with one tie, then with two …, as ties go with them; in time
 * proportional to the number of ties, since nobody is looked at more often than their core number and their ties.
 */
export function cores(network: Network): Int32Array {
	const { size, offsets, neighbors } = network;
	// Ties to those who are still there; in the end, the core number.
	const core = degrees(network);
	const left = numbersBelow(size);
	const going = new Int32Array(size);
	for (let k = 0, count = size; count > 0; k++) {
		let kept = 0;
		let end = 0;
		for (let place = 0; place < count; place++) {
			const one = left[place]!;
			if (core[one]! > k) left[kept++] = one;
			else if (core[one]! === k) going[end++] = one;
		}
		count = kept;
		while (end > 0) {
			const one = going[--end]!;
			const stop = offsets[one + 1]!;
			for (let at = offsets[one]!; at < stop; at++) {
				const other = neighbors[at]!;
				const ties = core[other]!;
				// Of those who go as many are met as of those who stay: a branch would be guessed wrong half the time.
				core[other] = ties - Number(ties > k);
				if (ties === k + 1) going[end++] = other;
			}
		}
	}
	return core;
}
