import type { Extent, Position } from './shape.ts';

/** A square of the map of the world: at zoom z there are 2^z of them from west to east and from north to south. */
export interface Tile {
	z: number;
	x: number;
	y: number;
}

/** The nearest zoom that has tiles of its own; the map does not go further. */
export const finestZoom = 14;

/** With more features than this a map asks for tiles; otherwise for all of them at once. */
export const mostFeatures = 10_000;

/** Steps from one side of a tile to the other in which things are placed on it. */
export const tileSteps = 4096;

/** Steps around the world in which the database counts, as powers of two. */
export const worldBits = 28;

/** A tile out of the parts of an address; null when they are no whole numbers, or there is no such tile. */
export function readTile(z: string, x: string, y: string): Tile | null {
	if (![z, x, y].every((part) => /^(0|[1-9]\d{0,5})$/.test(part))) return null;
	const tile = { z: Number(z), x: Number(x), y: Number(y) };
	const across = 2 ** tile.z;
	return tile.z <= finestZoom && tile.x < across && tile.y < across ? tile : null;
}

/** What a tile covers, in degrees, on the square map of the world (spherical Mercator). */
export function extentOfTile({ z, x, y }: Tile): Extent {
	const across = 2 ** z;
	const longitude = (column: number) => (column / across) * 360 - 180;
	const latitude = (row: number) =>
		(Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / across))) * 180) / Math.PI;
	return [longitude(x), latitude(y + 1), longitude(x + 1), latitude(y)];
}

/** A tile's place among those of its zoom when the bits of column and row are taken in turn (a quadkey as a number). */
export function orderOfTile({ z, x, y }: Tile): number {
	let order = 0;
	for (let bit = z - 1; bit >= 0; bit--)
		order = order * 4 + ((y >> bit) & 1) * 2 + ((x >> bit) & 1);
	return order;
}

/** The first and the last cell of a level that lie in a tile; the level is at least the tile's zoom. */
export function cellsOfTile(tile: Tile, level: number): [first: number, last: number] {
	const within = 4 ** (level - tile.z);
	const first = 4 ** level + orderOfTile(tile) * within;
	return [first, first + within - 1];
}

/** Steps around the world as steps on a tile. */
export function onTile({ z, x, y }: Tile, [worldX, worldY]: Position): Position {
	const side = 2 ** (worldBits - z);
	const step = side / tileSteps;
	return [Math.floor((worldX - x * side) / step), Math.floor((worldY - y * side) / step)];
}
