import { readFileSync, writeFileSync } from 'node:fs';
import type { Points } from '#lib/domain/access/grid.ts';

/** Sites and places in one file of doubles: for each its latitudes, longitudes and amounts, one list after the other. */
export interface World {
	sites: Points & { amount: Float64Array };
	cells: Points & { amount: Float64Array };
}

const area = { south: 30, north: 40, west: -85, east: -73.6 };

/** Writes a world of evenly spread points to a file: the same one every time for the same sizes. */
export function writeWorld(path: string, sites: number, cells: number) {
	const random = uniform(sites + cells);
	const values = new Float64Array(3 * (sites + cells));
	for (const [start, size, most] of [
		[0, sites, 20],
		[3 * sites, cells, 5000]
	] as const) {
		for (let point = 0; point < size; point++) {
			values[start + point] = area.south + (area.north - area.south) * random();
			values[start + size + point] = area.west + (area.east - area.west) * random();
			values[start + 2 * size + point] = 1 + Math.floor(most * random());
		}
	}
	writeFileSync(path, values);
}

/** Reads such a file. */
export function readWorld(path: string, sites: number, cells: number): World {
	const bytes = readFileSync(path);
	const values = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
	const list = (start: number, size: number) => values.slice(start, start + size);
	const points = (start: number, size: number) => ({
		latitude: list(start, size),
		longitude: list(start + size, size),
		amount: list(start + 2 * size, size)
	});
	return { sites: points(0, sites), cells: points(3 * sites, cells) };
}

// A linear congruential generator (Numerical Recipes): enough to spread points.
function uniform(seed: number) {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}
