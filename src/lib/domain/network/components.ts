import type { Network } from './network.ts';

/** The parts of a network between which there is no path: the part of each organization, and the size of each part. */
export interface Components {
	of: Int32Array;
	sizes: number[];
}

/**
 * Numbers parts from 0 in the order of their first organization. An isolate is a part of its own. With `groups`, only ties
 * within a group count.
 */
export function components(
	{ size, offsets, neighbors }: Network,
	groups?: ArrayLike<number>
): Components {
	const of = new Int32Array(size).fill(-1);
	const waiting = new Int32Array(size);
	const sizes: number[] = [];
	for (let start = 0; start < size; start++) {
		if (of[start]! >= 0) continue;
		const part = sizes.length;
		let end = 0;
		of[start] = part;
		waiting[end++] = start;
		for (let next = 0; next < end; next++) {
			const one = waiting[next]!;
			for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
				const other = neighbors[at]!;
				if (of[other]! >= 0 || (groups && groups[other] !== groups[one])) continue;
				of[other] = part;
				waiting[end++] = other;
			}
		}
		sizes.push(end);
	}
	return { of, sizes };
}
