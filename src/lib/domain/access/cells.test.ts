import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { isWithin, spreadOver } from './spread.ts';
import { county, point, square } from './gaps.fixture.ts';

describe('where people live', () => {
	test('points brought in count; a county without any is spread over its area', () => {
		const other = county({ fips: '37003', name: 'Birch', shape: square });
		const { cells, estimated } = cellsOf([county(), other], [point(35, 10), point(35.7, 20, null)]);
		expect(cells.filter((cell) => cell.county === 0)).toHaveLength(1);
		// A point without a county belongs to the one it lies in: on the edge here, so to either or none.
		expect(estimated.length).toBeLessThanOrEqual(1);
	});

	test('the grid of an area lies within it, leaves out its holes, and is always the same', () => {
		const points = spreadOver(square, 150);
		expect(points.length).toBeGreaterThan(110);
		expect(points.length).toBeLessThan(190);
		expect(points.every((position) => isWithin(position, square))).toBe(true);
		expect(points.some(([x, y]) => x > -79.3 && x < -79.2 && y > 35.7 && y < 35.8)).toBe(false);
		expect(spreadOver(square, 150)).toEqual(points);
	});

	test('people of a county are all on its grid, and unknown people nowhere', () => {
		const { cells } = cellsOf([county({ shape: square })], []);
		expect(cells.reduce((sum, { population }) => sum + population, 0)).toBeCloseTo(900, 9);
		expect(cells.reduce((sum, { children }) => sum + (children ?? 0), 0)).toBeCloseTo(300, 9);
		const nobody = cellsOf([county({ population: null, children: null, shape: square })], []);
		expect(nobody).toEqual({ cells: [], estimated: [], unknown: ['37001'] });
	});
});
