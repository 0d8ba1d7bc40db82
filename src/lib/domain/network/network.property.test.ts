import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness, normalized } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { communities } from './communities.ts';
import { components } from './components.ts';
import { constraint } from './constraint.ts';
import { corePeriphery } from './core-periphery.ts';
import { cores } from './cores.ts';
import { cutPoints } from './cut-points.ts';
import { effectiveSize } from './effective-size.ts';
import { eiIndex } from './ei-index.ts';
import { fragmentation } from './fragmentation.ts';
import { addDependenciesOfMany } from './many-paths.ts';
import { modularity } from './modularity.ts';
import { degrees, networkOf, tieCount, type Network } from './network.ts';
import { pageRank } from './page-rank.ts';
import { plainBetweenness, plainCloseness, plainCores, plainParts } from './plain.fixture.ts';

interface List {
	size: number;
	ties: [number, number][];
}

const lists: fc.Arbitrary<List> = fc.integer({ min: 1, max: 24 }).chain((size) => {
	const one = fc.nat({ max: size - 1 });
	return fc.record({
		size: fc.constant(size),
		ties: fc.array(fc.tuple(one, one), { maxLength: 60 })
	});
});

const build = ({ size, ties }: List): Network =>
	networkOf(
		size,
		ties.map(([a]) => a),
		ties.map(([, b]) => b)
	).network;

const measures: Record<string, (network: Network) => ArrayLike<number>> = {
	degrees,
	betweenness,
	closeness,
	constraint,
	effectiveSize,
	cores,
	pageRank,
	fragmentation
};

function same(found: ArrayLike<number>, wanted: ArrayLike<number>) {
	expect(found.length).toBe(wanted.length);
	for (let at = 0; at < wanted.length; at++) {
		const [value, other] = [found[at]!, wanted[at]!];
		if (Number.isNaN(other)) expect(value).toBeNaN();
		else expect(Math.abs(value - other)).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)));
	}
}

test('a network holds each tie once at both ends, in order, and says what it dropped', () => {
	fc.assert(
		fc.property(lists, (list) => {
			const a = list.ties.map(([one]) => one);
			const b = list.ties.map(([, other]) => other);
			const { network, loops, repeated } = networkOf(list.size, a, b);
			const keys = list.ties
				.filter(([one, other]) => one !== other)
				.map((tie) => tie.toSorted((x, y) => x - y).join());
			expect(loops).toBe(list.ties.length - keys.length);
			expect(repeated).toBe(keys.length - new Set(keys).size);
			const held = [...network.offsets.keys()].slice(0, -1).flatMap((one) => {
				const row = [...network.neighbors.slice(network.offsets[one], network.offsets[one + 1])];
				expect(row).toEqual(row.toSorted((x, y) => x - y));
				return row.filter((other) => other > one).map((other) => `${one},${other}`);
			});
			expect(new Set(held)).toEqual(new Set(keys));
		})
	);
});

describe('the same as the plainest way to compute it', () => {
	test('betweenness, closeness, core numbers, parts', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const network = build(list);
				same(betweenness(network), plainBetweenness(network));
				const sums = new Float64Array(network.size);
				addDependenciesOfMany(network, 0, network.size, sums);
				same(normalized(sums), plainBetweenness(network));
				same(closeness(network), plainCloseness(network));
				same(cores(network), plainCores(network));
				expect(components(network).sizes.toSorted()).toEqual(
					plainParts(network)
						.map((part) => part.length)
						.toSorted()
				);
			})
		);
	});

	test('cut points, who is cut off, and fragmentation', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const network = build(list);
				const own = plainParts(network);
				const wanted = [...degrees(network).keys()].flatMap((one) => {
					const part = own.find((members) => members.includes(one))!;
					const left = plainParts(network, one)
						.filter((piece) => part.includes(piece[0]!))
						.sort((a, b) => b.length - a.length);
					if (left.length < 2) return [];
					const cut = left.slice(left[0]!.length > left[1]!.length ? 1 : 0);
					return [{ organization: one, cut: cut.flat().toSorted((a, b) => a - b) }];
				});
				const found = cutPoints(network).map(({ organization, cutsOff, count }) => {
					expect(cutsOff.flat()).toHaveLength(count);
					return { organization, cut: cutsOff.flat().toSorted((a, b) => a - b) };
				});
				expect(found).toEqual(wanted);
				const left = network.size - 1;
				const apart = [...degrees(network).keys()].map((one) => {
					const together = plainParts(network, one).map(({ length }) => length * (length - 1));
					return 1 - together.reduce((a, b) => a + b, 0) / (left * (left - 1));
				});
				same(fragmentation(network), network.size < 3 ? apart.map(() => NaN) : apart);
			})
		);
	});
});

describe('what has to hold for every network', () => {
	test('names do not matter', () => {
		fc.assert(
			fc.property(lists, fc.infiniteStream(fc.nat()), (list, order) => {
				const keys = [...order.take(list.size)];
				const fresh = keys.map((_, one) => one).sort((a, b) => keys[a]! - keys[b]!);
				const renamed = list.ties.map(([a, b]) => [fresh[a]!, fresh[b]!] as [number, number]);
				for (const measure of Object.values(measures)) {
					const before = measure(build(list));
					const after = measure(build({ ...list, ties: renamed }));
					same(
						fresh.map((one) => after[one]!),
						before
					);
				}
			})
		);
	});

	test('one more without ties changes nobody, but for what is a share of all', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const { size } = list;
				const [before, after] = [build(list), build({ ...list, size: size + 1 })];
				for (const name of ['degrees', 'constraint', 'effectiveSize', 'cores']) {
					const measure = measures[name]!;
					same(Array.from(measure(after)).slice(0, size), measure(before));
				}
				const pairs = (n: number) => ((n - 1) * (n - 2)) / 2;
				const counts = betweenness(after).map((value) => value * pairs(size + 1));
				same(
					counts.slice(0, size),
					betweenness(before).map((value) => value * pairs(size))
				);
				same(
					closeness(after)
						.slice(0, size)
						.map((value) => value * size),
					closeness(before).map((value) => value * (size - 1))
				);
			})
		);
	});

	test('two of the same side by side', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const { size, ties } = list;
				const copy = ties.map(([a, b]) => [a + size, b + size] as [number, number]);
				const [one, two] = [build(list), build({ size: 2 * size, ties: [...ties, ...copy] })];
				expect(tieCount(two)).toBe(2 * tieCount(one));
				expect(components(two).sizes).toHaveLength(2 * components(one).sizes.length);
				expect(cutPoints(two)).toHaveLength(2 * cutPoints(one).length);
				for (const name of ['degrees', 'constraint', 'effectiveSize', 'cores']) {
					const values = Array.from(measures[name]!(one));
					same(measures[name]!(two), [...values, ...values]);
				}
				same(
					pageRank(two)
						.map((value) => 2 * value)
						.slice(0, size),
					pageRank(one)
				);
			})
		);
	});

	test('ranks sum to one; indices stay in their range', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const network = build(list);
				expect(pageRank(network).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
				const { value } = eiIndex(
					network,
					degrees(network).map((degree) => degree % 3)
				);
				if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1);
				const { rho } = corePeriphery(network);
				if (rho !== null) expect(rho).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	test('communities hang together, and the same seed gives the same ones', () => {
		fc.assert(
			fc.property(lists, (list) => {
				const network = build(list);
				const found = communities(network, 3);
				expect(communities(network, 3)).toEqual(found);
				expect(found.modularity).toBe(modularity(network, found.of));
				const inside = list.ties.filter(([a, b]) => found.of[a] === found.of[b]);
				expect(components(build({ ...list, ties: inside })).sizes).toHaveLength(found.count);
			}),
			// Thrown about, those without ties stayed with others here.
			{
				examples: [
					[
						{
							size: 10,
							ties: [
								[0, 4],
								[6, 0],
								[5, 4],
								[6, 1],
								[7, 5]
							]
						}
					]
				]
			}
		);
	});
});
