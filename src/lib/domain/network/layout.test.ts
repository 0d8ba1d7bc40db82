import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout, type Places } from './layout.ts';
import { networkOf } from './network.ts';
import { club, florence } from './published.fixture.ts';

const far = ({ x, y }: Places, one: number, other: number) =>
	Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);

function chain(size: number) {
	const ends = Array.from({ length: size - 1 }, (_, at) => at);
	return networkOf(
		size,
		ends,
		ends.map((one) => one + 1)
	).network;
}

describe('a layout', () => {
	test('shows steps as distances: a chain is a line', () => {
		const places = layout(chain(20));
		expect(far(places, 0, 19)).toBeGreaterThan(18);
		expect(far(places, 0, 19)).toBeLessThan(20);
		expect(far(places, 4, 9)).toBeCloseTo(5, 0);
	});

	test('is the same every time', () => {
		expect(layout(club.network)).toEqual(layout(club.network));
	});

	test('gives everyone a place of their own, whatever the network', () => {
		const lists = fc.integer({ min: 1, max: 30 }).chain((size) => {
			const one = fc.nat({ max: size - 1 });
			const ties = fc.array(fc.tuple(one, one), { maxLength: 60 });
			return fc.record({ size: fc.constant(size), ties });
		});
		fc.assert(
			fc.property(lists, ({ size, ties }) => {
				const a = ties.map(([one]) => one);
				const b = ties.map(([, other]) => other);
				const { x, y } = layout(networkOf(size, a, b).network);
				expect([...x, ...y].every(Number.isFinite)).toBe(true);
				const spots = new Set([...x].map((value, one) => `${value},${y[one]}`));
				expect(spots.size).toBe(size);
			})
		);
	});

	test('of nobody is empty', () => {
		expect(layout(networkOf(0, [], []).network).x).toHaveLength(0);
	});
});

describe('places that were saved', () => {
	const { network, of } = florence;

	test('are kept, and a newcomer comes near those it is tied to', () => {
		const saved = layout(network);
		const before = { x: saved.x.slice(), y: saved.y.slice() };
		for (const name of ['Ginori', 'Pazzi', 'Salviati']) before.x[of(name)] = NaN;
		const after = layout(network, before);
		expect(after.x[of('Medici')]).toBe(saved.x[of('Medici')]);
		expect(far(after, of('Ginori'), of('Albizzi'))).toBeCloseTo(1, 9);
		expect(far(after, of('Salviati'), of('Medici'))).toBeCloseTo(1, 9);
		expect(far(after, of('Pazzi'), of('Salviati'))).toBeCloseTo(1, 9);
	});

	test('leave those without ties, and those only tied to each other, below', () => {
		const saved = layout(chain(4));
		const nan = [NaN, NaN, NaN];
		const known = {
			x: Float64Array.from([...saved.x, ...nan]),
			y: Float64Array.from([...saved.y, ...nan])
		};
		const bottom = Math.max(...saved.y);
		const after = layout(networkOf(7, [0, 1, 2, 4], [1, 2, 3, 5]).network, known);
		expect([...after.x, ...after.y].every(Number.isFinite)).toBe(true);
		expect(after.y[4]).toBeGreaterThan(bottom);
		expect(after.y[6]).toBeGreaterThan(bottom);
		expect(far(after, 4, 5)).toBeCloseTo(1, 9);
	});
});
