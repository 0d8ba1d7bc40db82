import { radians, radius } from './sphere.ts';

/** Points in degrees, each at its place in both lists. */
export interface Points {
	latitude: Float64Array;
	longitude: Float64Array;
}

/** Rows of equal height from south to north, columns of equal width from west to east, in degrees. */
export interface Grid {
	south: number;
	west: number;
	height: number;
	width: number;
	rows: number;
	columns: number;
}

/** A grid over all points, with cells fit for searches of some metres. */
export function gridOver({ latitude, longitude }: Points, reach: number): Grid {
	const [south, north] = bounds(latitude);
	const [west, east] = bounds(longitude);
	// An eighth of the reach keeps the corners of the searched cells few; more cells than points would only cost memory.
	const eighth = Math.max((reach / radius / 8) * (180 / Math.PI), 1e-9);
	const narrow = eighth / Math.max(0.01, Math.cos(radians((south + north) / 2)));
	const most = Math.max(1, Math.floor(Math.sqrt(latitude.length * 2)));
	const rows = between(Math.ceil((north - south) / eighth), 1, most);
	const columns = between(Math.ceil((east - west) / narrow), 1, most);
	return {
		south,
		west,
		height: (north - south) / rows || 1,
		width: (east - west) / columns || 1,
		rows,
		columns
	};
}

function bounds(degrees: Float64Array): [number, number] {
	let [least, most] = [Infinity, -Infinity];
	for (const value of degrees) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return least <= most ? [least, most] : [0, 0];
}

function between(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}

/**
 * The points by cell, row after row: cell c holds those from `starts[c]` up to `starts[c + 1]` in `order` (a counting sort).
 */
export function sortInto(grid: Grid, { latitude, longitude }: Points) {
	const size = latitude.length;
	const cells = new Uint32Array(size);
	const starts = new Uint32Array(grid.rows * grid.columns + 1);
	for (let point = 0; point < size; point++) {
		const cell = rowOf(grid, latitude[point]!) * grid.columns + columnOf(grid, longitude[point]!);
		cells[point] = cell;
		starts[cell + 1]!++;
	}
	for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!;

	const next = starts.slice();
	const order = new Uint32Array(size);
	for (let point = 0; point < size; point++) order[next[cells[point]!]!++] = point;
	return { order, starts };
}

function rowOf({ south, height, rows }: Grid, latitude: number): number {
	return between(Math.floor((latitude - south) / height), 0, rows - 1);
}

function columnOf({ west, width, columns }: Grid, longitude: number): number {
	return between(Math.floor((longitude - west) / width), 0, columns - 1);
}

/** The cells that a circle touches, as runs within one row: usually one run for a row, two across the date line. */
export function eachSpan(
	grid: Grid,
	latitude: number,
	longitude: number,
	metres: number,
	see: (first: number, last: number) => void
) {
	const angle = metres / radius;
	const degrees = (angle * 180) / Math.PI;
	const last = rowOf(grid, latitude + degrees);
	for (let row = rowOf(grid, latitude - degrees); row <= last; row++) {
		const half = halfWidth(grid, row, radians(latitude), angle);
		const start = row * grid.columns;
		if (half < 0) continue;
		if (2 * (half + grid.width) >= 360) see(start, start + grid.columns - 1);
		else {
			for (const turn of [-360, 0, 360]) {
				const [from, to] = [longitude - half + turn, longitude + half + turn];
				if (to < grid.west || from > grid.west + grid.columns * grid.width) continue;
				see(start + columnOf(grid, from), start + columnOf(grid, to));
			}
		}
	}
}

// How many degrees east and west of its middle a circle reaches within a row; below 0 when it does not touch the row.
function halfWidth(
	{ south, height, rows }: Grid,
	row: number,
	latitude: number,
	angle: number
): number {
	if (Math.abs(latitude) + angle >= Math.PI / 2) return 180;
	// Points beyond the outer rows are sorted into them, and a row keeps what rounding put there.
	const low = row === 0 ? -Math.PI / 2 : radians(south + row * height) - 1e-9;
	const high = row === rows - 1 ? Math.PI / 2 : radians(south + (row + 1) * height) + 1e-9;
	const widest = Math.asin(Math.sin(latitude) / Math.cos(angle));
	const nearest = between(widest, low, high);
	const left = Math.sin(angle / 2) ** 2 - Math.sin((nearest - latitude) / 2) ** 2;
	if (left < 0) return -1;
	const share = left / (Math.cos(latitude) * Math.cos(nearest));
	return share >= 1 ? 180 : (2 * Math.asin(Math.sqrt(share)) * 180) / Math.PI + 1e-9;
}
