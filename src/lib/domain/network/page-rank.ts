import type { Network } from './network.ts';

const damping = 0.85;
// The best for damping 0.85 where neighborhoods hang together like a map; elsewhere hardly worse than the best.
const overshoot = 2 / (1 + Math.sqrt(1 - damping ** 2));
// Relative change in a round; what is left after it is about as much.
const enough = 1e-12;
const mostRounds = 1000;

/**
 * The share of time somebody spends at each organization who follows ties at random and starts anew, anywhere, in 15 of
 * 100 steps (Brin & Page 1998). Sums to 1. Solved by successive over-relaxation (Young 1954), which always comes to an end
 * where ties count both ways, and needs about half as many rounds as conjugate gradients where networks are like a map.
 */
export function pageRank(network: Network): Float64Array {
	const { size, offsets } = network;
	const share = startOf(network);
	const part = new Float64Array(size);
	for (let one = 0; one < size; one++) part[one] = 1 / (offsets[one + 1]! - offsets[one]! || 1);
	for (let round = 0; round < mostRounds; round++) if (relax(network, part, share)) break;
	return toOne(share.map((value, one) => value / part[one]!));
}

// Most of the answer, for which nothing has to be solved: shares of ties, as much through each.
function startOf({ size, offsets, neighbors }: Network): Float64Array {
	const share = new Float64Array(size);
	let tied = 0;
	for (let one = 0; one < size; one++) tied += Number(offsets[one + 1] !== offsets[one]);
	for (let one = 0; one < size; one++) {
		if (offsets[one + 1] !== offsets[one]) share[one] = tied / neighbors.length;
	}
	return share;
}

// What each one hands on through each of its ties, from what it gets. True when hardly anything moved.
function relax({ size, offsets, neighbors }: Network, part: Float64Array, share: Float64Array) {
	let still = true;
	for (let one = 0, at = 0; one < size; one++) {
		const stop = offsets[one + 1]!;
		let sum = 0;
		for (; at < stop; at++) sum += share[neighbors[at]!]!;
		const before = share[one]!;
		const change = (1 - damping + damping * sum) * part[one]! - before;
		share[one] = before + overshoot * change;
		if (Math.abs(change) > enough * before) still = false;
	}
	return still;
}

function toOne(rank: Float64Array): Float64Array {
	const sum = rank.reduce((all, value) => all + value, 0);
	return rank.map((value) => value / sum);
}
