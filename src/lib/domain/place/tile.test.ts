import { describe, expect, test } from 'vitest';
import { cellsOfTile, extentOfTile, onTile, orderOfTile, readTile } from './tile.ts';

describe('an address of a tile', () => {
	test('is three whole numbers on the map', () => {
		expect(readTile('0', '0', '0')).toEqual({ z: 0, x: 0, y: 0 });
		expect(readTile('14', '4489', '6431')).toEqual({ z: 14, x: 4489, y: 6431 });
	});

	test.each([
		['15', '0', '0'],
		['3', '8', '0'],
		['3', '0', '8'],
		['-1', '0', '0'],
		['1', '01', '0'],
		['1', '0.5', '0'],
		['1e1', '0', '0'],
		['1', '', '0'],
		['1', '9999999', '0']
	])('is none in %s/%s/%s', (z, x, y) => {
		expect(readTile(z, x, y)).toBeNull();
	});
});

test('the first tile is the whole world, and four of the next make it up', () => {
	const [west, south, east, north] = extentOfTile({ z: 0, x: 0, y: 0 });
	expect([west, east]).toEqual([-180, 180]);
	expect(north).toBeCloseTo(85.0511287798, 9);
	expect(south).toBeCloseTo(-north, 9);
	expect(extentOfTile({ z: 1, x: 1, y: 0 })).toEqual([0, 0, 180, north]);
});

test('tiles are ordered as quadkeys, so that all cells of a tile follow each other', () => {
	// The quadkey 213 of x 3, y 5, z 3, as in the description of Bing Maps.
	expect(orderOfTile({ z: 3, x: 3, y: 5 })).toBe(Number.parseInt('213', 4));
	expect(cellsOfTile({ z: 0, x: 0, y: 0 }, 2)).toEqual([16, 31]);
	expect(cellsOfTile({ z: 1, x: 1, y: 1 }, 2)).toEqual([28, 31]);
	const [first, last] = cellsOfTile({ z: 12, x: 4095, y: 4095 }, 16);
	expect([first, last]).toEqual([2 * 4 ** 16 - 256, 2 * 4 ** 16 - 1]);
});

test('steps around the world become steps on a tile', () => {
	expect(onTile({ z: 0, x: 0, y: 0 }, [0, 2 ** 28 - 1])).toEqual([0, 4095]);
	expect(onTile({ z: 1, x: 1, y: 0 }, [2 ** 27, 2 ** 26])).toEqual([0, 2048]);
});
