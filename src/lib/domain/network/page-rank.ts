import type { Network } from './network.ts';

const damping = 0.85;

/**
 * The share of time somebody spends at each organization who follows ties at random and starts anew, anywhere, in 15 of
 * 100 steps (Brin & Page 1998). Sums to 1. Ties count both ways, so that the equations can be made symmetric and solved by
 * conjugate gradients, which needs about half as many rounds as following the walk.
 */
export function pageRank(network: Network): Float64Array {
	const { size } = network;
	const root = rootsOf(network);
	// (1 − d·S) solution = root, with S = root·A·root.
	const solution = startOf(network, root);
	const rest = root.slice();
	const direction = new Float64Array(size);
	const image = new Float64Array(size);
	const scaled = new Float64Array(size);
	const enough = 1e-23 * dot(rest, rest);
	for (let one = 0; one < size; one++) rest[one]! -= (1 - damping) * solution[one]!;
	direction.set(rest);
	let before = dot(rest, rest);
	for (let round = 0; round < 200 && before > enough; round++) {
		apply(network, root, direction, scaled, image);
		const step = before / dot(direction, image);
		for (let one = 0; one < size; one++) {
			solution[one]! += step * direction[one]!;
			rest[one]! -= step * image[one]!;
		}
		const after = dot(rest, rest);
		const turn = after / before;
		for (let one = 0; one < size; one++) direction[one] = rest[one]! + turn * direction[one]!;
		before = after;
	}
	return toOne(solution.map((value, one) => value / root[one]!));
}

// One by the square root of the number of ties; 1 for isolates.
function rootsOf({ size, offsets }: Network): Float64Array {
	const root = new Float64Array(size);
	for (let one = 0; one < size; one++) {
		root[one] = 1 / Math.sqrt(offsets[one + 1]! - offsets[one]! || 1);
	}
	return root;
}

// Most of the answer, for which nothing has to be solved: shares of ties. Without ties, nothing yet.
function startOf({ size, offsets, neighbors }: Network, root: Float64Array): Float64Array {
	const start = new Float64Array(size);
	let tied = 0;
	for (let one = 0; one < size; one++) tied += Number(offsets[one + 1] !== offsets[one]);
	const factor = tied / (1 - damping) / neighbors.length;
	for (let one = 0; one < size; one++) {
		if (offsets[one + 1] !== offsets[one]) start[one] = factor / root[one]!;
	}
	return start;
}

function apply(
	{ size, offsets, neighbors }: Network,
	root: Float64Array,
	values: Float64Array,
	scaled: Float64Array,
	image: Float64Array
) {
	for (let one = 0; one < size; one++) scaled[one] = root[one]! * values[one]!;
	for (let one = 0, at = 0; one < size; one++) {
		const stop = offsets[one + 1]!;
		let sum = 0;
		for (; at < stop; at++) sum += scaled[neighbors[at]!]!;
		image[one] = values[one]! - damping * root[one]! * sum;
	}
}

function dot(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
	return sum;
}

function toOne(rank: Float64Array): Float64Array {
	const sum = rank.reduce((all, value) => all + value, 0);
	return rank.map((value) => value / sum);
}
