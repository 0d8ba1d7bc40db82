import { compact, type Level } from './level.ts';
import { numbersBelow } from './network.ts';
import { shuffle, type Random } from './random.ts';

interface Moving {
	groups: Int32Array;
	/** Ends of ties of each group, and how many are in it. */
	ends: Float64Array;
	members: Int32Array;
	/** Groups without members. */
	empty: number[];
	/** While one is looked at: its ties to each group, and which groups these are. */
	toward: Float64Array;
	near: Int32Array;
}

/**
 * Moves each one to the group where modularity gains most, again when a neighbor has moved, until nothing gains. Answers
 * groups numbered from 0.
 */
export function moveNodes(level: Level, start: Int32Array, random: Random) {
	const { size, offsets, neighbors } = level;
	const moving = begin(level, start);
	const { groups } = moving;
	const waiting = shuffle(numbersBelow(size), random);
	const waits = new Uint8Array(size).fill(1);
	let changed = false;
	for (let first = 0, count = size; count > 0; count--) {
		const one = waiting[first]!;
		first = first + 1 === size ? 0 : first + 1;
		waits[one] = 0;
		const own = groups[one]!;
		const best = bestGroup(level, moving, one);
		if (best === own) continue;
		changed = true;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			const other = neighbors[at]!;
			if (waits[other] || groups[other] === best) continue;
			waits[other] = 1;
			waiting[(first + count - 1) % size] = other;
			count++;
		}
	}
	const { of, count } = compact(groups, size);
	return { groups: of, count, changed };
}

function begin({ size, ends }: Level, start: Int32Array): Moving {
	const groups = start.slice();
	const sums = new Float64Array(size);
	const members = new Int32Array(size);
	for (let one = 0; one < size; one++) {
		sums[groups[one]!]! += ends[one]!;
		members[groups[one]!]!++;
	}
	const empty: number[] = [];
	for (let group = size - 1; group >= 0; group--) if (members[group] === 0) empty.push(group);
	const toward = new Float64Array(size);
	return { groups, ends: sums, members, empty, toward, near: new Int32Array(size) };
}

// Takes one out of its group and puts it where it gains most: another group, its own, or one for itself.
function bestGroup(level: Level, moving: Moving, one: number): number {
	const { groups, ends, members, toward, near, empty } = moving;
	const count = lookAround(level, moving, one);
	const own = groups[one]!;
	const share = level.ends[one]! / level.total;
	ends[own]! -= level.ends[one]!;
	members[own]!--;
	let best = own;
	let most = toward[own]! - share * ends[own]!;
	for (let index = 0; index < count; index++) {
		const group = near[index]!;
		const gain = toward[group]! - share * ends[group]!;
		if (gain > most + 1e-9) {
			best = group;
			most = gain;
		}
		toward[group] = 0;
	}
	toward[own] = 0;
	if (most < -1e-9 && members[own]! > 0) best = empty.pop() ?? own;
	if (best !== own && members[own] === 0) empty.push(own);
	groups[one] = best;
	ends[best]! += level.ends[one]!;
	members[best]!++;
	return best;
}

function lookAround(
	{ offsets, neighbors, ties }: Level,
	{ groups, toward, near }: Moving,
	one: number
) {
	let count = 0;
	const stop = offsets[one + 1]!;
	for (let at = offsets[one]!; at < stop; at++) {
		const group = groups[neighbors[at]!]!;
		if (toward[group] === 0) near[count++] = group;
		toward[group]! += ties[at]!;
	}
	return count;
}
