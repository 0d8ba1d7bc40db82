import { networkOf, type Network } from '#lib/domain/network/network.ts';
import { randomFrom, type Random } from '#lib/domain/network/random.ts';

/** Kinds of networks that are measured: with groups, with hubs, and spread over a map. */
export const shapes = { groups, hubs, map };

/** One of `shapes`. */
export type Shape = keyof typeof shapes;

/** The sizes that are measured: organizations and ties. */
export const sizes: [number, number][] = [
	[200, 1200],
	[3000, 20_000],
	[20_000, 120_000]
];

/** A stochastic block model: groups of about 50 with four of five ties inside. */
function groups(size: number, ties: number): Network {
	const random = randomFrom(1);
	const blocks = Math.max(4, Math.round(size / 50));
	const pick = () => Math.floor(random() * size);
	return distinct(size, ties, () => {
		const one = pick();
		if (random() > 0.8) return [one, pick()];
		const inside = Math.floor(random() * (size / blocks));
		return [one, (one % blocks) + blocks * Math.floor(inside)];
	});
}

/** Preferential attachment: newcomers are tied to ends of ties there are. */
function hubs(size: number, ties: number): Network {
	const random = randomFrom(2);
	const perNewcomer = Math.ceil(ties / size);
	const ends: number[] = [0];
	const [a, b]: [number[], number[]] = [[], []];
	for (let one = 1; one < size; one++) {
		for (let tie = 0; tie < perNewcomer; tie++) {
			const other = ends[Math.floor(random() * ends.length)]!;
			a.push(one);
			b.push(other);
		}
		for (let tie = 0; tie < perNewcomer; tie++) ends.push(one, b[b.length - 1 - tie]!);
	}
	return networkOf(size, a, b).network;
}

/** Points on a square, each tied to those within a distance that gives about as many ties. */
function map(size: number, ties: number): Network {
	const random = randomFrom(3);
	const reach = Math.sqrt((2 * ties) / (Math.PI * size * size));
	const points = Array.from({ length: size }, () => [random(), random()] as const);
	points.sort((one, other) => one[0] - other[0]);
	const [a, b]: [number[], number[]] = [[], []];
	for (let one = 0; one < size; one++) {
		for (let other = one + 1; other < size; other++) {
			const [dx, dy] = [points[other]![0] - points[one]![0], points[other]![1] - points[one]![1]];
			if (dx > reach) break;
			if (dx * dx + dy * dy > reach * reach) continue;
			a.push(one);
			b.push(other);
		}
	}
	return networkOf(size, a, b).network;
}

function distinct(size: number, ties: number, pick: () => [number, number]): Network {
	const seen = new Set<number>();
	while (seen.size < ties) {
		const [one, other] = pick();
		if (one !== other && other < size) {
			seen.add(Math.min(one, other) * size + Math.max(one, other));
		}
	}
	const keys = [...seen];
	const low = keys.map((key) => Math.floor(key / size));
	return networkOf(
		size,
		low,
		keys.map((key) => key % size)
	).network;
}

/** The ties of a network, each once. */
export function tiesIn({ size, offsets, neighbors }: Network): [number, number][] {
	const ties: [number, number][] = [];
	for (let one = 0; one < size; one++) {
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			if (neighbors[at]! > one) ties.push([one, neighbors[at]!]);
		}
	}
	return ties;
}

/** Numbers a network anew at random, so that nobody gains from the order in which it was made. */
export function shuffled(network: Network, random: Random = randomFrom(4)): Network {
	const fresh = Int32Array.from({ length: network.size }, (_, one) => one);
	for (let last = fresh.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[fresh[last], fresh[other]] = [fresh[other]!, fresh[last]!];
	}
	const ties = tiesIn(network);
	const a = ties.map(([one]) => fresh[one]!);
	const b = ties.map(([, other]) => fresh[other]!);
	return networkOf(network.size, a, b).network;
}
