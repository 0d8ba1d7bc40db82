import { feature } from 'topojson-client';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelPointOf } from './label-point.ts';
import { outlineOf } from './outline.ts';
import { extentOf, isInside, polygonsOf, windingOf } from './shape.ts';
import type { Position, Ring, Shape } from './shape.ts';

const square = (x: number, y: number, size = 1): Shape => ({
	type: 'Polygon',
	coordinates: [
		[
			[x, y],
			[x + size, y],
			[x + size, y + size],
			[x, y + size],
			[x, y]
		]
	]
});
const areaOf = (shape: Shape | null) =>
	shape
		? polygonsOf(shape)
				.flat()
				.reduce((sum, ring) => sum + windingOf(ring) / 2, 0)
		: 0;

test('two neighbours become one area without the line between them', () => {
	const outline = outlineOf([square(0, 0), square(1, 0)]);
	expect(outline?.type).toBe('Polygon');
	expect(outline?.coordinates[0]).toHaveLength(7);
	expect(areaOf(outline)).toBe(2);
});

test('areas drawn clockwise count the same', () => {
	const clockwise = square(1, 0);
	(clockwise.coordinates[0] as Ring).reverse();
	expect(areaOf(outlineOf([square(0, 0), clockwise]))).toBe(2);
});

test('areas apart, or that meet only in a corner, stay two', () => {
	expect(outlineOf([square(0, 0), square(5, 0)])?.coordinates).toHaveLength(2);
	const corner = outlineOf([square(0, 0), square(1, 1)]);
	expect(corner?.type).toBe('MultiPolygon');
	expect(areaOf(corner)).toBe(2);
});

test('a ring of areas leaves a hole', () => {
	const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => square(x, y)));
	const outline = outlineOf(around.filter((_, index) => index !== 4));
	expect(outline?.type).toBe('Polygon');
	expect(outline?.coordinates).toHaveLength(2);
	expect(areaOf(outline)).toBe(8);
});

test('nothing has no outline and no extent', () => {
	expect(outlineOf([])).toBeNull();
	expect(extentOf([])).toBeNull();
});

const atlas = JSON.parse(readFileSync('node_modules/us-atlas/counties-10m.json', 'utf8'));
const counties: Shape[] = atlas.objects.counties.geometries
	.filter(({ id }: { id: string }) => id.startsWith('37'))
	.map((county: Parameters<typeof feature>[1]) => feature(atlas, county).geometry);

test('the hundred counties of North Carolina form one state and nothing is lost', () => {
	const outline = outlineOf(counties);
	const sum = counties.reduce((total, county) => total + Math.abs(areaOf(county)), 0);
	expect(counties).toHaveLength(100);
	expect(areaOf(outline)).toBeCloseTo(sum, 9);
	expect(extentOf(counties)).toEqual(extentOf(outline ? [outline] : []));
});

test('the name of every county stands within it', () => {
	for (const county of counties) {
		const point: Position = labelPointOf(county);
		expect(polygonsOf(county).some(([outer]) => outer && isInside(point, outer))).toBe(true);
	}
});
