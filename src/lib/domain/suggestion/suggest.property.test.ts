import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usual } from '../roster/bylaws.ts';
import { factorNames, loadFactor, rawScore, weightsOf, weightsUsed } from './score.ts';
import { inOrder, sensitivity, type Ranked } from './sensitivity.ts';

const usualWeights = weightsOf(usual);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = fc.option(part, { freq: 4 });
const factors = fc.record({
	match: part,
	geography: maybe,
	network: maybe,
	equity: maybe,
	readiness: part
});
const some: fc.Arbitrary<Ranked[]> = fc
	.array(fc.record({ factors, load: fc.nat(12) }), { maxLength: 8 })
	.map((all) =>
		all.map((each, n) => ({
			...each,
			loadFactor: loadFactor(each.load, 3),
			organization: { id: `o${n}`, name: `O ${n}` }
		}))
	);

test('a score lies between 0 and 1, and no factor lowers it by growing', () => {
	fc.assert(
		fc.property(factors, fc.constantFrom(...factorNames), fc.nat(20), (each, name, load) => {
			const score = rawScore(each, usualWeights) * loadFactor(load, 3);
			expect(score).toBeGreaterThanOrEqual(0);
			expect(score).toBeLessThanOrEqual(1 + 1e-9);
			if (each[name] === null) return;
			const grown = rawScore({ ...each, [name]: 1 }, usualWeights) * loadFactor(load, 3);
			expect(grown).toBeGreaterThanOrEqual(score - 1e-9);
		})
	);
});

test('the weights that count always make a whole', () => {
	fc.assert(
		fc.property(factors, (each) => {
			const used = Object.values(weightsUsed(each, usualWeights));
			expect(used.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
		})
	);
});

test('the order does not depend on the order of rows', () => {
	fc.assert(
		fc.property(some, (all) => {
			const ids = (list: Ranked[]) =>
				inOrder(list, usualWeights).map(({ organization }) => organization.id);
			expect(ids(all.toReversed())).toEqual(ids(all));
		})
	);
});

test('one more table never helps', () => {
	fc.assert(
		fc.property(fc.nat(30), fc.nat(10), (load, from) => {
			expect(loadFactor(load + 1, from)).toBeLessThanOrEqual(loadFactor(load, from));
		})
	);
});

test('each what-if ranks the same organizations', () => {
	fc.assert(
		fc.property(some, (all) => {
			for (const { order } of sensitivity(all, usualWeights))
				expect(order.toSorted()).toEqual(all.map(({ organization }) => organization.id).toSorted());
		})
	);
});
