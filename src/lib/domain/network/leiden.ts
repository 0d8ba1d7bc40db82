import { aggregated, baseLevel, type Level } from './level.ts';
import { moveNodes } from './move-nodes.ts';
import { numbersBelow, type Network } from './network.ts';
import type { Random } from './random.ts';
import { refined } from './refine.ts';

/**
 * One run of the Leiden algorithm for modularity (Traag, Waltman & van Eck 2019): groups of organizations, each connected
 * in itself. Begins from groups, or from everyone alone; and again from its own answer until that does not change, at most
 * `rounds` times.
 */
export function leiden(
	network: Network,
	random: Random,
	{ rounds = 1, start }: { rounds?: number; start?: Int32Array } = {}
): Int32Array {
	const base = baseLevel(network);
	let groups = start ?? numbersBelow(base.size);
	if (network.neighbors.length === 0) return groups;
	for (let round = 0; round < rounds; round++) {
		const { found, changed } = improve(base, groups, random);
		groups = found;
		if (!changed) break;
	}
	return groups;
}

// Moves organizations, then makes one of each connected part of a group, and moves these, until nothing moves.
function improve(base: Level, start: Int32Array, random: Random) {
	const place = numbersBelow(base.size);
	let level = base;
	let groups = start;
	let changed = false;
	for (;;) {
		const moved = moveNodes(level, groups, random);
		changed ||= moved.changed;
		groups = moved.groups;
		const parts = refined(level, groups, random);
		if (parts.count === level.size || moved.count === level.size) break;
		for (let one = 0; one < place.length; one++) place[one] = parts.of[place[one]!]!;
		const above = new Int32Array(parts.count);
		for (let one = 0; one < level.size; one++) above[parts.of[one]!] = groups[one]!;
		level = aggregated(level, parts.of, parts.count);
		groups = above;
	}
	return { found: place.map((at) => groups[at]!), changed };
}
