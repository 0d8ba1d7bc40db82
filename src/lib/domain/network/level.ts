import type { Network } from './network.ts';

/** A network of groups: how many ties there are between two, and how many ends of ties each has, those inside counted. */
export interface Level {
	size: number;
	offsets: Int32Array;
	neighbors: Int32Array;
	ties: Float64Array;
	ends: Float64Array;
	/** Ends of ties of all together. */
	total: number;
}

/** Every organization a group of its own. */
export function baseLevel({ size, offsets, neighbors }: Network): Level {
	const ends = new Float64Array(size);
	for (let one = 0; one < size; one++) ends[one] = offsets[one + 1]! - offsets[one]!;
	const ties = new Float64Array(neighbors.length).fill(1);
	return { size, offsets, neighbors, ties, ends, total: neighbors.length };
}

/** The level above: one group of each of the `count` parts numbered in `part`. */
export function aggregated(level: Level, part: Int32Array, count: number): Level {
	const { members, starts } = membersOf(part, count);
	const offsets = new Int32Array(count + 1);
	const neighbors = new Int32Array(level.neighbors.length);
	const ties = new Float64Array(level.neighbors.length);
	const ends = new Float64Array(count);
	const toward = new Float64Array(count);
	let end = 0;
	for (let own = 0; own < count; own++) {
		const start = end;
		for (let place = starts[own]!; place < starts[own + 1]!; place++) {
			const one = members[place]!;
			ends[own]! += level.ends[one]!;
			for (let at = level.offsets[one]!; at < level.offsets[one + 1]!; at++) {
				const other = part[level.neighbors[at]!]!;
				if (other === own) continue;
				if (toward[other] === 0) neighbors[end++] = other;
				toward[other]! += level.ties[at]!;
			}
		}
		for (let at = start; at < end; at++) {
			ties[at] = toward[neighbors[at]!]!;
			toward[neighbors[at]!] = 0;
		}
		offsets[own + 1] = end;
	}
	return {
		...level,
		size: count,
		offsets,
		neighbors: neighbors.slice(0, end),
		ties: ties.slice(0, end),
		ends
	};
}

/** Members of each part one after the other, and where each part starts. */
export function membersOf(part: Int32Array, count: number) {
	const starts = new Int32Array(count + 1);
	for (let one = 0; one < part.length; one++) starts[part[one]! + 1]!++;
	for (let index = 1; index <= count; index++) starts[index]! += starts[index - 1]!;
	const next = starts.slice();
	const members = new Int32Array(part.length);
	for (let one = 0; one < part.length; one++) members[next[part[one]!]!++] = one;
	return { members, starts };
}

/** The same groups, numbered from 0 without gaps, and how many there are. */
export function compact(groups: Int32Array, most: number): { of: Int32Array; count: number } {
	const numbers = new Int32Array(most).fill(-1);
	let count = 0;
	for (let one = 0; one < groups.length; one++) {
		if (numbers[groups[one]!]! < 0) numbers[groups[one]!] = count++;
	}
	return { of: groups.map((group) => numbers[group]!), count };
}
