import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Points } from './grid.ts';
import { nearestMetres } from './nearest.ts';
import { indexPoints, type PointIndex } from './point-index.ts';
import { metresOfChord, radians, radius } from './sphere.ts';

type Place = [latitude: number, longitude: number];

const pointsOf = (places: Place[]): Points => ({
	latitude: Float64Array.from(places, ([latitude]) => latitude),
	longitude: Float64Array.from(places, ([, longitude]) => longitude)
});

const positionsToNumbers = (index: PointIndex, count: number) =>
	[...index.found.subarray(0, count)].map((position) => index.order[position]!);

/** The haversine: the same distance by another formula. */
function metresBetween([south, west]: Place, [north, east]: Place): number {
	const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
	const share =
		half(north - south) + Math.cos(radians(south)) * Math.cos(radians(north)) * half(east - west);
	return 2 * radius * Math.asin(Math.min(1, Math.sqrt(share)));
}

const anywhere = fc.tuple(
	fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.9999, 0, 36)),
	fc.oneof(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.constantFrom(-180, 180, 179.999, -179.999)
	)
);
const nearby = fc.tuple(
	fc.double({ min: 35, max: 36.5, noNaN: true }),
	fc.double({ min: -80, max: -78, noNaN: true })
);
const some = (place: fc.Arbitrary<Place>) => fc.array(place, { minLength: 1, maxLength: 60 });

test.each([
	['anywhere on the sphere, also at the poles and the date line', anywhere, 21_000_000],
	['in one state', nearby, 90_000]
])('the grid finds exactly the points within reach, %s', (_, place, most) => {
	fc.assert(
		fc.property(
			some(place),
			place,
			fc.double({ min: 0, max: most, noNaN: true }),
			fc.integer({ min: 1, max: most }),
			(places, from, metres, reach) => {
				const index = indexPoints(pointsOf(places), reach);
				const count = index.within(...from, metres);
				const found = positionsToNumbers(index, count).sort((one, other) => one - other);
				const distances = places.map((to) => metresBetween(from, to));
				// Near the far side of the earth both formulas lose a few centimetres.
				fc.pre(distances.every((distance) => Math.abs(distance - metres) > 1));
				expect(found).toEqual(
					places.flatMap((_, number) => (distances[number]! <= metres ? [number] : []))
				);
				for (let at = 0; at < count; at++)
					expect(
						Math.abs(metresOfChord(index.chords[at]!) - distances[index.order[index.found[at]!]!]!)
					).toBeLessThan(1);
			}
		),
		{ numRuns: 500 }
	);
});

test('a point exactly on the limit is within it, one a millimetre farther is not', () => {
	const places: Place[] = Array.from({ length: 40 }, (_, number) => [35.5 + number / 7, -79.25]);
	const index = indexPoints(pointsOf(places), 50_000);
	for (const place of places) {
		const metres = metresBetween([35.25, -79], place);
		const found = () => positionsToNumbers(index, index.within(35.25, -79, metres));
		expect(found()).toContain(places.indexOf(place));
		const fewer = index.within(35.25, -79, metres - 0.001);
		expect(positionsToNumbers(index, fewer)).not.toContain(places.indexOf(place));
	}
});

test('the same place is 0 metres away', () => {
	const index = indexPoints(pointsOf([[35.9, -79.05]]), 1000);
	expect(index.within(35.9, -79.05, 0)).toBe(1);
	expect(index.chords[0]).toBe(0);
	expect(index.within(35.9, -79.05, -1)).toBe(0);
});

test('no points, no finds', () => {
	expect(indexPoints(pointsOf([]), 1000).within(0, 0, 1e9)).toBe(0);
	expect([...nearestMetres(pointsOf([[1, 1]]), pointsOf([]))]).toEqual([Infinity]);
});

test('the nearest site is the least of all distances', () => {
	fc.assert(
		fc.property(fc.oneof(some(anywhere), some(nearby)), some(anywhere), (cells, sites) => {
			const found = nearestMetres(pointsOf(cells), pointsOf(sites));
			for (const [number, cell] of cells.entries()) {
				const least = Math.min(...sites.map((site) => metresBetween(cell, site)));
				expect(Math.abs(found[number]! - least)).toBeLessThan(1);
			}
		})
	);
});
