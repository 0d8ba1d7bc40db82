import { compact, type Level } from './level.ts';
import { numbersBelow } from './network.ts';
import { shuffle, type Random } from './random.ts';

interface Refining {
	level: Level;
	groups: Int32Array;
	/** Ends of ties of each group. */
	groupEnds: Float64Array;
	part: Int32Array;
	/** Per part: its ends of ties, its ties to the rest of its group, how many are in it. */
	ends: Float64Array;
	outward: Float64Array;
	members: Int32Array;
	toward: Float64Array;
	near: Int32Array;
}

/**
 * Splits groups into parts that hang together: everyone begins alone and joins, once, the part of its group where
 * modularity gains most, as long as both are well connected to the group.
 */
export function refined(level: Level, groups: Int32Array, random: Random) {
	const refining = begin(level, groups);
	for (const one of shuffle(numbersBelow(level.size), random)) {
		if (refining.members[refining.part[one]!] === 1) join(refining, one);
	}
	return compact(refining.part, level.size);
}

function begin(level: Level, groups: Int32Array): Refining {
	const { size, ends, offsets, neighbors, ties } = level;
	const groupEnds = new Float64Array(size);
	const outward = new Float64Array(size);
	for (let one = 0; one < size; one++) {
		groupEnds[groups[one]!]! += ends[one]!;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			if (groups[neighbors[at]!] === groups[one]) outward[one]! += ties[at]!;
		}
	}
	return {
		level,
		groups,
		groupEnds,
		part: numbersBelow(size),
		ends: ends.slice(),
		outward,
		members: new Int32Array(size).fill(1),
		toward: new Float64Array(size),
		near: new Int32Array(size)
	};
}

function join(refining: Refining, one: number) {
	const { level, part, ends, outward, members, toward } = refining;
	const own = part[one]!;
	if (!isWellConnected(refining, own, one)) return;
	const count = lookAround(refining, one);
	const best = bestPart(refining, one, count);
	if (best !== own) {
		outward[best]! += outward[own]! - 2 * toward[best]!;
		ends[best]! += level.ends[one]!;
		members[best]!++;
		members[own] = 0;
		part[one] = best;
	}
	for (let index = 0; index < count; index++) toward[refining.near[index]!] = 0;
}

function isWellConnected(
	{ level, groups, groupEnds, ends, outward }: Refining,
	part: number,
	one: number
) {
	const rest = groupEnds[groups[one]!]! - ends[part]!;
	return outward[part]! >= (ends[part]! * rest) / level.total - 1e-9;
}

function lookAround({ level, groups, part, toward, near }: Refining, one: number): number {
	const { offsets, neighbors, ties } = level;
	let count = 0;
	for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
		const other = neighbors[at]!;
		if (groups[other] !== groups[one]) continue;
		if (toward[part[other]!] === 0) near[count++] = part[other]!;
		toward[part[other]!]! += ties[at]!;
	}
	return count;
}

function bestPart(refining: Refining, one: number, count: number): number {
	const { level, part, ends, toward, near } = refining;
	const share = level.ends[one]! / level.total;
	let best = part[one]!;
	let most = 0;
	for (let index = 0; index < count; index++) {
		const other = near[index]!;
		const gain = toward[other]! - share * ends[other]!;
		if (gain > most + 1e-9 && isWellConnected(refining, other, one)) {
			best = other;
			most = gain;
		}
	}
	return best;
}
