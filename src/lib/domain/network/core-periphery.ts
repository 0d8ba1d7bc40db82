import { pairsAmong } from './density.ts';
import { degrees, networkOf, tieCount, type Network } from './network.ts';
import { randomFrom, type Random } from './random.ts';

/** A core whose members are tied to many, and the others, tied mainly to the core. */
export interface CorePeriphery {
	/** 1 for members of the core. */
	core: Uint8Array;
	members: number;
	/** The correlation of ties with the pattern "at least one of the two is in the core"; null when it is not defined. */
	rho: number | null;
}

/**
 * The core that fits best (Borgatti & Everett 1999): grown by who adds most ties to the pattern, then changed one
 * organization at a time while that helps. There always is some core: compare rho with that of random networks.
 */
export function corePeriphery(network: Network): CorePeriphery {
	const core = new Uint8Array(network.size);
	const outside = degrees(network);
	const state = { network, core, outside, members: 0, covered: 0 };
	const order: number[] = [];
	let best = { rho: -Infinity, members: 0 };
	for (const one of grow(state)) {
		order.push(one);
		const rho = fit(network, state.members, state.covered);
		if (rho > best.rho) best = { rho, members: state.members };
	}
	for (const one of order.slice(best.members)) flip(state, one);
	const rho = climb(state, best.rho);
	return { core, members: state.members, rho: Number.isFinite(rho) ? rho : null };
}

/** The mean rho of random networks with as many organizations and ties: what a core has to beat. Null without any. */
export function chanceRho(network: Network, runs = 20, seed = 1): number | null {
	const random = randomFrom(seed);
	const found = Array.from({ length: runs }, () => corePeriphery(randomLike(network, random)).rho);
	const known = found.filter((rho) => rho !== null);
	return known.length === 0 ? null : known.reduce((sum, rho) => sum + rho, 0) / known.length;
}

interface State {
	network: Network;
	core: Uint8Array;
	/** Per organization, how many of those it is tied to are outside the core. */
	outside: Int32Array;
	members: number;
	/** Ties with at least one end in the core. */
	covered: number;
}

// One after the other, whoever is tied to most outside the core; kept in stacks by that number, which only falls.
function* grow(state: State): Generator<number> {
	const { network, core, outside } = state;
	const stacks: number[][] = [];
	for (let one = network.size - 1; one >= 0; one--) (stacks[outside[one]!] ??= []).push(one);
	for (let most = stacks.length - 1; most >= 0; most--) {
		const stack = stacks[most] ?? [];
		while (stack.length > 0) {
			const one = stack.pop()!;
			if (core[one]) continue;
			if (outside[one]! < most) {
				(stacks[outside[one]!] ??= []).push(one);
				continue;
			}
			flip(state, one);
			yield one;
		}
	}
}

function flip(state: State, one: number): void {
	const { offsets, neighbors } = state.network;
	const change = state.core[one] ? -1 : 1;
	state.core[one] = change > 0 ? 1 : 0;
	state.members += change;
	state.covered += change * state.outside[one]!;
	for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
		state.outside[neighbors[at]!]! -= change;
	}
}

function climb(state: State, start: number): number {
	const { network } = state;
	let rho = start;
	for (let better = true; better;) {
		better = false;
		for (let one = 0; one < network.size; one++) {
			const change = state.core[one] ? -1 : 1;
			const covered = state.covered + change * state.outside[one]!;
			const changed = fit(network, state.members + change, covered);
			if (changed <= rho + 1e-12) continue;
			flip(state, one);
			rho = changed;
			better = true;
		}
	}
	return rho;
}

// Pearson's correlation of two tables of zeros and ones needs only four counts.
function fit(network: Network, members: number, covered: number): number {
	const all = pairsAmong(network.size);
	const ties = tieCount(network) / all;
	const pattern = (all - pairsAmong(network.size - members)) / all;
	const spread = ties * (1 - ties) * pattern * (1 - pattern);
	return spread > 0 ? (covered / all - ties * pattern) / Math.sqrt(spread) : -Infinity;
}

function randomLike(network: Network, random: Random): Network {
	const { size } = network;
	const seen = new Set<number>();
	const count = tieCount(network);
	while (seen.size < count) {
		const one = Math.floor(random() * size);
		const other = Math.floor(random() * size);
		if (one < other) seen.add(one * size + other);
	}
	const keys = [...seen];
	const low = keys.map((key) => Math.floor(key / size));
	return networkOf(
		size,
		low,
		keys.map((key) => key % size)
	).network;
}
