import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../place/shape.ts';
import { blocksOf } from './blocks.ts';

const numbers = (count: number): Position[] =>
	Array.from({ length: count }, (_, number) => [number, 0]);

test('starts with the same ends share a question', () => {
	const to = numbers(3);
	const wanted = numbers(4).map((from) => ({ from, to }));
	expect(blocksOf(wanted, { trips: 12, places: 100 })).toEqual([{ from: numbers(4), to }]);
	expect(blocksOf(wanted, { trips: 6, places: 100 }).map(({ from }) => from.length)).toEqual([
		2, 2
	]);
	expect(blocksOf([], { trips: 6, places: 6 })).toEqual([]);
});

test('whatever is wanted is asked, and no question is larger than an engine takes', () => {
	const wish = fc.record({
		from: fc.nat(30).map((number): Position => [number, 1]),
		to: fc
			.uniqueArray(fc.nat(60), { minLength: 1 })
			.map((list) => list.map((one): Position => [one, 2]))
	});
	fc.assert(
		fc.property(
			fc.array(wish),
			fc.integer({ min: 1, max: 50 }),
			fc.integer({ min: 2, max: 20 }),
			(wanted, trips, places) => {
				const asked = new Set<string>();
				for (const { from, to } of blocksOf(wanted, { trips, places })) {
					expect(from.length * to.length).toBeLessThanOrEqual(trips);
					expect(from.length + to.length).toBeLessThanOrEqual(places);
					for (const start of from) for (const end of to) asked.add(`${start} ${end}`);
				}
				for (const { from, to } of wanted)
					for (const end of to) expect(asked.has(`${from} ${end}`)).toBe(true);
			}
		)
	);
});
