import { describe, expect, test } from 'vitest';
import { communities } from './communities.ts';
import { chanceRho, corePeriphery } from './core-periphery.ts';
import { eiIndex } from './ei-index.ts';
import { modularity } from './modularity.ts';
import { networkOf } from './network.ts';
import { randomFrom } from './random.ts';

const build = (size: number, ...ties: [number, number][]) =>
	networkOf(
		size,
		ties.map(([a]) => a),
		ties.map(([, b]) => b)
	).network;

describe('the E-I index', () => {
	const network = build(4, [0, 1], [2, 3], [0, 2], [0, 3]);

	test('of the whole, of each group, of each organization, and by chance', () => {
		const { value, expected, groups, organizations } = eiIndex(network, [0, 0, 1, 1]);
		// Two ties inside, two outward; by chance two of six pairs are inside.
		expect(value).toBe(0);
		expect(expected).toBeCloseTo(1 / 3, 12);
		expect([...groups]).toEqual([1 / 3, 1 / 3].map((share) => expect.closeTo(share, 12)));
		expect([...organizations]).toEqual([expect.closeTo(1 / 3, 12), -1, 0, 0]);
	});

	test('is unknown without ties', () => {
		const { value, organizations } = eiIndex(build(2), [0, 1]);
		expect(value).toBe(null);
		expect(organizations[0]).toBeNaN();
	});
});

describe('core and periphery', () => {
	test('a star is a perfect one', () => {
		const star = build(6, [0, 1], [0, 2], [0, 3], [0, 4], [0, 5]);
		const { core, members, rho } = corePeriphery(star);
		expect([...core]).toEqual([1, 0, 0, 0, 0, 0]);
		expect(members).toBe(1);
		expect(rho).toBeCloseTo(1, 12);
		expect(chanceRho(star)).toBeLessThan(1);
	});

	test('two in the middle, tied to everyone', () => {
		const ties = [2, 3, 4, 5, 6].flatMap((one): [number, number][] => [
			[0, one],
			[1, one]
		]);
		const { core, rho } = corePeriphery(build(7, [0, 1], ...ties));
		expect([...core]).toEqual([1, 1, 0, 0, 0, 0, 0]);
		expect(rho).toBeCloseTo(1, 12);
	});

	test('is not defined where all are tied, or nobody is', () => {
		expect(corePeriphery(build(3, [0, 1], [1, 2], [0, 2])).rho).toBe(null);
		expect(corePeriphery(build(3)).rho).toBe(null);
		expect(chanceRho(build(3))).toBe(null);
	});
});

test('a small network without clear communities is divided as well as by the best of 2,000 runs of igraph', () => {
	const random = randomFrom(8);
	const ends = () => Array.from({ length: 90 }, () => Math.floor(random() * 40));
	const { network } = networkOf(40, ends(), ends());
	expect(communities(network).modularity).toBeCloseTo(0.4143367043426532, 12);
});

test('a network that no run from everyone alone divides best is divided as well as can be', () => {
	// Who is tied to whom with a higher number. The best division is proved by igraph (community_optimal_modularity).
	const higher = [
		[3, 5, 6, 7, 13],
		[2, 7, 9, 12, 13],
		[6, 7, 8, 10, 16],
		[11, 13, 14, 17],
		[6],
		[6, 10, 11, 14],
		[8, 9, 13, 15],
		[17],
		[13],
		[13],
		[],
		[17],
		[],
		[16],
		[16, 17],
		[],
		[17]
	];
	const ties = higher.flatMap((others, one) =>
		others.map((other): [number, number] => [one, other])
	);
	expect(communities(build(18, ...ties)).modularity).toBeCloseTo(0.2947530864197531, 12);
});

test('modularity of two pairs is a half, and there is none without ties', () => {
	expect(modularity(build(4, [0, 1], [2, 3]), [0, 0, 1, 1])).toBe(0.5);
	expect(modularity(build(4, [0, 1], [2, 3]), [0, 0, 0, 0])).toBe(0);
	expect(modularity(build(4), [0, 1, 2, 3])).toBe(null);
});
