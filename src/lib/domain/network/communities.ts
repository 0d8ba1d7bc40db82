import { components } from './components.ts';
import { leiden } from './leiden.ts';
import { membersOf } from './level.ts';
import { modularity } from './modularity.ts';
import type { Network } from './network.ts';
import { randomFrom, type Random } from './random.ts';

// Up to so many organizations the best division is often found by one run in ten only.
const small = 100;
const large = 5000;
const untilNothingMoves = 10;
const shakes = 50;

/** Groups with more ties among them than by chance, as found by the best of several runs, then improved further. */
export interface Communities {
	/** The community of each organization, numbered from 0, the largest first. */
	of: Int32Array;
	count: number;
	/** Null without ties: then there is nothing to find. */
	modularity: number | null;
	/** From 0 to 1, for each organization: in what share of the other runs those it is with now were with it; NaN for who is alone. */
	stability: Float64Array;
	/** The mean of `stability` over those who have company; null when nobody has. */
	stable: number | null;
	runs: number;
}

/**
 * Communities by the Leiden algorithm (Traag, Waltman & van Eck 2019): each is connected. The same seed gives the same
 * answer. Not every network has communities that mean something: look at modularity and stability.
 */
export function communities(network: Network, runs = runsFor(network.size), seed = 1): Communities {
	const random = randomFrom(seed);
	const rounds = network.size > small ? 1 : untilNothingMoves;
	const found = Array.from({ length: runs }, () => {
		const of = leiden(network, random, { rounds });
		return { of, modularity: modularity(network, of) ?? 0 };
	});
	const best = found.reduce((one, other) =>
		other.modularity > one.modularity + 1e-12 ? other : one
	);
	const others = found.filter((one) => one !== best).map(({ of }) => of);
	const again = leiden(network, random, { rounds: 5, start: best.of });
	const division = network.size > small ? again : shaken(network, again, random);
	// Somebody without a tie who was thrown among others gains nothing by leaving.
	const of = bySize(components(network, division).of);
	const count = of.reduce((most, one) => Math.max(most, one + 1), 0);
	return {
		of,
		count,
		modularity: modularity(network, of),
		...stabilityOf(of, count, others),
		runs
	};
}

// In a small network a better division is often out of reach of moves that each gain: some are thrown about, all move again.
function shaken(network: Network, start: Int32Array, random: Random): Int32Array {
	let best = { of: start, modularity: modularity(network, start) ?? 0 };
	for (let shake = 0; shake < shakes; shake++) {
		const thrown = best.of.map((own) => (random() < 1 / 3 ? anyOf(best.of, random) : own));
		const of = leiden(network, random, { rounds: untilNothingMoves, start: thrown });
		const found = modularity(network, of) ?? 0;
		if (found > best.modularity + 1e-12) best = { of, modularity: found };
	}
	return best.of;
}

function anyOf(groups: Int32Array, random: Random): number {
	return groups[Math.floor(random() * groups.length)]!;
}

function runsFor(size: number): number {
	if (size > large) return 5;
	return size > small ? 10 : 20;
}

/** Numbers groups from 0, the largest first; equals in the order of their first member. */
export function bySize(groups: Int32Array): Int32Array {
	const members = new Map<number, number>();
	for (const group of groups) members.set(group, (members.get(group) ?? 0) + 1);
	const order = [...members].sort(([, one], [, other]) => other - one).map(([group]) => group);
	const numbers = new Map(order.map((group, index) => [group, index]));
	return groups.map((group) => numbers.get(group)!);
}

function stabilityOf(of: Int32Array, count: number, others: Int32Array[]) {
	const stability = new Float64Array(of.length).fill(others.length === 0 ? NaN : 0);
	const { members, starts } = membersOf(of, count);
	const together = new Int32Array(of.length);
	for (const other of others) {
		for (let own = 0; own < count; own++) {
			const company = members.subarray(starts[own], starts[own + 1]);
			for (const one of company) together[other[one]!]!++;
			for (const one of company) {
				stability[one]! += (together[other[one]!]! - 1) / (company.length - 1) / others.length;
			}
			for (const one of company) together[other[one]!] = 0;
		}
	}
	const known = stability.filter((share) => !Number.isNaN(share));
	const sum = known.reduce((all, share) => all + share, 0);
	return { stability, stable: known.length === 0 ? null : sum / known.length };
}
