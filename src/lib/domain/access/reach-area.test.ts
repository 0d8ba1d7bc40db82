import { expect, test } from 'vitest';
import { miles } from '../place/distance.ts';
import type { Position, Shape } from '../place/shape.ts';
import { estimatedArea, peopleInside } from './reach-area.ts';

const at: Position = [-79, 35.5];
const cellAt = (position: Position, county = 0) => ({
	at: position,
	county,
	population: 10,
	children: 4
});
const cells = [cellAt([-79.1, 35.5]), cellAt([-79.4, 35.5]), cellAt([-79, 35.6], -1)];
const everyone = () => true;

test('thirty minutes are 13.3 miles of straight line, by 4 + 1.95 a mile', () => {
	const { shape, miles: far } = estimatedArea(at, 30);
	expect(far).toBeCloseTo(26 / 1.95, 9);
	for (const corner of (shape as Extract<Shape, { type: 'Polygon' }>).coordinates[0]!)
		expect(miles(at, corner)).toBeCloseTo(far, 3);
	expect(estimatedArea(at, 4).miles).toBe(0);
	expect(estimatedArea(at, 1).miles).toBe(0);
});

test('people inside the estimate, of those who are counted', () => {
	const area = { at, ...estimatedArea(at, 30) };
	expect(peopleInside(area, cells, [4, 4, 4], everyone)).toEqual({
		...{ have: 8, need: 12 },
		...{ points: 2, of: 3 }
	});
	expect(peopleInside(area, cells, [4, 4, 4], ({ county }) => county >= 0)).toMatchObject({
		have: 4,
		need: 8
	});
	const exactly = { at, shape: area.shape, miles: miles(at, cells[1]!.at) };
	expect(peopleInside(exactly, cells, [1, 1, 1], everyone).points).toBe(3);
});

test('people inside an outline of an engine, not in its holes', () => {
	const ring = (side: number): Position[] => [
		[-79 - side, 35.5 - side],
		[-79 + side, 35.5 - side],
		[-79 + side, 35.5 + side],
		[-79 - side, 35.5 + side],
		[-79 - side, 35.5 - side]
	];
	const area = { at, miles: null, shape: { type: 'Polygon' as const, coordinates: [ring(0.5)] } };
	expect(peopleInside(area, cells, [4, 4, 4], everyone).have).toBe(12);
	area.shape.coordinates.push(ring(0.2).toReversed());
	expect(peopleInside(area, cells, [4, 4, 4], everyone)).toMatchObject({ have: 4, points: 1 });
});
