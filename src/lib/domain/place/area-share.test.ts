import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partInside, shareInside } from './area-share.ts';
import { circleAround } from './circle.ts';
import type { Shape } from './shape.ts';

const square = (x: number, y: number, side: number): Shape => ({
	type: 'Polygon',
	coordinates: [
		[
			[x, y],
			[x + side, y],
			[x + side, y + side],
			[x, y + side],
			[x, y]
		]
	]
});

test('half of a square lies in one beside it that overlaps by half', () => {
	expect(shareInside(square(0, 0, 1), square(0.5, -1, 3))).toBeCloseTo(0.5, 9);
	expect(shareInside(square(0, 0, 1), square(-1, -1, 4))).toBeCloseTo(1, 9);
	expect(shareInside(square(0, 0, 1), square(2, 2, 1))).toBe(0);
});

test('a hole is not inside', () => {
	const around = square(0, 0, 4) as Extract<Shape, { type: 'Polygon' }>;
	const hole = (square(1, 1, 2) as typeof around).coordinates[0]!.toReversed();
	const ring: Shape = { type: 'Polygon', coordinates: [...around.coordinates, hole] };
	expect(shareInside(square(1, 1, 2), ring)).toBeCloseTo(0, 9);
	expect(shareInside(square(0, 1, 2), ring)).toBeCloseTo(0.5, 3);
});

test('the parts of a shape in two halves of the world add up to the whole', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -170, max: 170, noNaN: true }),
			fc.double({ min: -60, max: 60, noNaN: true }),
			fc.double({ min: 0.1, max: 0.9, noNaN: true }),
			(x, y, cut) => {
				const shape = circleAround([x, y], 20);
				const split = x + (cut - 0.5) * 0.3;
				const west = partInside(shape, square(split - 40, y - 20, 40));
				const east = partInside(shape, square(split, y - 20, 40));
				expect((west.inside + east.inside) / west.whole).toBeCloseTo(1, 6);
			}
		),
		{ numRuns: 60 }
	);
});

test('a circle has the area of a cap of the sphere', () => {
	const whole = partInside(circleAround([-79, 35.5], 30), square(-90, 20, 1)).whole;
	const squareMiles = whole * ((Math.PI / 180) * 3958.7613) ** 2;
	expect(squareMiles).toBeGreaterThan(Math.PI * 900 * 0.995);
	expect(squareMiles).toBeLessThan(Math.PI * 900 * 1.001);
});
