import type { Network } from './network.ts';

const damping = 0.85;
const exact = 1e-15;

/**
 * The share of time somebody spends at each organization who follows ties at random and starts anew, anywhere, in 15 of
 * 100 steps (Brin & Page 1998). Sums to 1.
 */
export function pageRank(network: Network): Float64Array {
	const { size } = network;
	const rank = new Float64Array(size).fill(1 / size);
	const part = partsOf(network);
	// With every round the rest shrinks to at most 0.85 of what it was: 300 rounds are more than numbers can show.
	for (let round = 0; round < 300; round++) {
		if (improve(network, part, rank) < exact) break;
	}
	return toOne(rank);
}

function partsOf({ size, offsets }: Network): Float64Array {
	return Float64Array.from({ length: size }, (_, one) => {
		const degree = offsets[one + 1]! - offsets[one]!;
		return degree === 0 ? 0 : 1 / degree;
	});
}

// Uses new values as soon as they are there, which takes about half as many rounds.
function improve({ size, offsets, neighbors }: Network, part: Float64Array, rank: Float64Array) {
	let stuck = 0;
	for (let one = 0; one < size; one++) if (part[one] === 0) stuck += rank[one]!;
	const base = (1 - damping + damping * stuck) / size;
	let changed = 0;
	for (let one = 0; one < size; one++) {
		const stop = offsets[one + 1]!;
		let sum = 0;
		for (let at = offsets[one]!; at < stop; at++) {
			const other = neighbors[at]!;
			sum += rank[other]! * part[other]!;
		}
		const value = base + damping * sum;
		changed += Math.abs(value - rank[one]!);
		rank[one] = value;
	}
	return changed;
}

function toOne(rank: Float64Array): Float64Array {
	const sum = rank.reduce((all, value) => all + value, 0);
	return rank.map((value) => value / sum);
}
