import type { Network } from './network.ts';

/** Ties that leave groups and ties that stay inside: (external − internal) / (external + internal). */
export interface EiIndex {
	/** From −1, all inside, to 1, all outward; null without ties. */
	value: number | null;
	/** What it would be on average if the groups were dealt out at random: it depends on their sizes. Null below two. */
	expected: number | null;
	/** The index of each group, and of each organization; NaN without ties. */
	groups: Float64Array;
	organizations: Float64Array;
}

/** The E-I index (Krackhardt & Stern 1988) of a network whose organizations belong to groups numbered from 0. */
export function eiIndex({ size, offsets, neighbors }: Network, group: ArrayLike<number>): EiIndex {
	const sizes = groupSizes(size, group);
	const inside = new Float64Array(size);
	const all = new Float64Array(size);
	const groupInside = new Float64Array(sizes.length);
	const groupAll = new Float64Array(sizes.length);
	for (let one = 0; one < size; one++) {
		const own = group[one]!;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			const stays = Number(group[neighbors[at]!] === own);
			all[one]!++;
			inside[one]! += stays;
			// A tie inside is met at both its ends; one that leaves, at one end in each group.
			groupAll[own]! += stays ? 0.5 : 1;
			groupInside[own]! += stays / 2;
		}
	}
	const stays = inside.reduce((sum, count) => sum + count, 0);
	return {
		value: neighbors.length === 0 ? null : 1 - (2 * stays) / neighbors.length,
		expected: expectedIndex(size, sizes),
		groups: groupAll.map((count, index) => 1 - (2 * groupInside[index]!) / count),
		organizations: all.map((count, one) => 1 - (2 * inside[one]!) / count)
	};
}

function groupSizes(size: number, group: ArrayLike<number>): number[] {
	const sizes: number[] = [];
	for (let one = 0; one < size; one++) sizes[group[one]!] = (sizes[group[one]!] ?? 0) + 1;
	return Array.from(sizes, (count) => count ?? 0);
}

// Any pair is as likely to be tied as any other.
function expectedIndex(size: number, sizes: number[]): number | null {
	if (size < 2) return null;
	const inside = sizes.reduce((sum, count) => sum + count * (count - 1), 0);
	return 1 - (2 * inside) / (size * (size - 1));
}
