import { expect, test } from 'vitest';
import { counts, disagreements, overlapsOf, partsIn } from './catchment-overlap.ts';
import type { Shape } from './shape.ts';

const box = (west: number, south: number, east: number, north: number): Shape => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		]
	]
});
const alder = { fips: '90001', name: 'Alder', catchment: 'West', shape: box(0, 0, 1, 1) };
const birch = { fips: '90003', name: 'Birch', catchment: 'East', shape: box(1, 0, 2, 1) };
const cedar = { fips: '90005', name: 'Cedar', catchment: null, shape: box(2, 0, 3, 1) };
const west = { id: 'w', name: 'West', shape: box(0, 0, 1.4, 1), drawn: true };
const east = { id: 'e', name: 'East', shape: box(1, 0, 2, 1), drawn: false };

test('a county counts from half of its area', () => {
	const parts = partsIn(box(0.5, 0, 1.4, 1), [alder, birch, cedar]);
	expect(parts.map(({ name, share }) => [name, Math.round(share * 100)])).toEqual([
		['Alder', 50],
		['Birch', 40]
	]);
	expect([{ share: 0.5 }, { share: 0.499 }].map(counts)).toEqual([true, false]);
});

test('outlines overlap only when one of them was drawn', () => {
	const [overlap, ...more] = overlapsOf([west, east]);
	expect(more).toEqual([]);
	expect(overlap?.squareMiles).toBeCloseTo(0.4 * 69.09 ** 2, -1);
	expect(overlapsOf([{ ...west, drawn: false }, east])).toEqual([]);
});

test('what an outline says otherwise than the rows is told', () => {
	const wide = { ...west, shape: box(0.6, 0, 2, 1) };
	expect(disagreements([wide, east], [alder, birch, cedar])).toEqual([
		expect.objectContaining({ name: 'Birch', outline: 'West', catchment: 'East' }),
		expect.objectContaining({ name: 'Alder', outline: 'West', catchment: 'West' })
	]);
	expect(disagreements([west, east], [alder, birch, cedar])).toEqual([]);
});
