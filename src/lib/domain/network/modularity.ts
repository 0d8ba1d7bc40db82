import type { Network } from './network.ts';

/**
 * How many more ties stay inside communities than by chance: Σ (L/m − (k/2m)²) over communities with L ties inside and k
 * ends of ties (Newman & Girvan 2004). Null without ties.
 */
export function modularity(
	{ size, offsets, neighbors }: Network,
	community: ArrayLike<number>
): number | null {
	const ends = neighbors.length;
	if (ends === 0) return null;
	const all: number[] = [];
	let inside = 0;
	for (let one = 0; one < size; one++) {
		const own = community[one]!;
		all[own] = (all[own] ?? 0) + offsets[one + 1]! - offsets[one]!;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			if (community[neighbors[at]!] === own) inside++;
		}
	}
	return inside / ends - all.reduce((sum, count) => sum + (count / ends) ** 2, 0);
}
