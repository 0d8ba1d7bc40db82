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
	/** Radians of the parallels between the rows, and the least cosine of the latitudes in each row. */
	edges: Float64Array;
	narrowest: Float64Array;
}

/** A grid over all points, with cells fit for searches of some metres. */
export function gridOver({ latitude, longitude }: Points, reach: number): Grid {
	const [south, north] = bounds(latitude);
	const [west, east] = bounds(longitude);
	// A sixth of the reach keeps the corners of the searched cells few; more cells than points would only cost memory.
	const sixth = Math.max((reach / radius / 6) * (180 / Math.PI), 1e-9);
	const narrow = sixth / Math.max(0.01, Math.cos(radians((south + north) / 2)));
	const most = Math.max(1, Math.floor(Math.sqrt(latitude.length * 2)));
	const rows = between(Math.ceil((north - south) / sixth), 1, most);
	const columns = between(Math.ceil((east - west) / narrow), 1, most);
	const height = (north - south) / rows || 1;
	const edges = Float64Array.from({ length: rows + 1 }, (_, row) => radians(south + row * height));
	return {
		south,
		west,
		height,
		width: (east - west) / columns || 1,
		rows,
		columns,
		edges,
		narrowest: Float64Array.from({ length: rows }, (_, row) =>
			Math.max(0, Math.min(Math.cos(edges[row]! - 1e-9), Math.cos(edges[row + 1]! + 1e-9)))
		)
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

/**
 * The cells that a circle touches, as runs within one row: first and last cell of each, one after the other in `runs`.
 * Answers how many numbers these are. A row has one run, or two or three across the date line.
 */
export function runsWithin(
	grid: Grid,
	latitude: number,
	longitude: number,
	metres: number,
	runs: Uint32Array
): number {
	const angle = metres / radius;
	const middle = radians(latitude);
	const around = Math.abs(middle) + angle >= Math.PI / 2;
	const reach = Math.sin(Math.min(angle, Math.PI) / 2) ** 2;
	const last = rowOf(grid, latitude + degrees(angle));
	let count = 0;
	for (let row = rowOf(grid, latitude - degrees(angle)); row <= last; row++) {
		const half = around ? 180 : halfWidth(grid, row, middle, reach);
		if (half >= 0) count = addRow(grid, row, longitude - half, longitude + half, runs, count);
	}
	return count;
}

function degrees(angle: number): number {
	return (angle * 180) / Math.PI;
}

/**
 * How many degrees east and west of its middle a circle reaches within a row, at most: by the haversine, from the least
 * difference in latitude to the row and its narrowest parallel. Below 0 when it does not touch the row.
 */
function halfWidth(grid: Grid, row: number, middle: number, reach: number): number {
	// A row also keeps what rounding put there from just beyond its edge.
	const low = grid.edges[row]! - 1e-9;
	const high = grid.edges[row + 1]! + 1e-9;
	const apart = middle < low ? low - middle : middle > high ? middle - high : 0;
	const left = reach - Math.sin(apart / 2) ** 2;
	if (left < 0) return -1;
	const share = left / (Math.cos(middle) * grid.narrowest[row]!);
	return share < 1 ? degrees(2 * Math.asin(Math.sqrt(share))) + 1e-9 : 180;
}

function addRow(
	grid: Grid,
	row: number,
	from: number,
	to: number,
	runs: Uint32Array,
	count: number
): number {
	// Two ends in one column would show it twice.
	if (to - from + 2 * grid.width >= 360) {
		runs[count] = row * grid.columns;
		runs[count + 1] = (row + 1) * grid.columns - 1;
		return count + 2;
	}
	let next = addRun(grid, row, from, to, runs, count);
	if (from < -180) next = addRun(grid, row, from + 360, to + 360, runs, next);
	if (to > 180) next = addRun(grid, row, from - 360, to - 360, runs, next);
	return next;
}

function addRun(
	grid: Grid,
	row: number,
	from: number,
	to: number,
	runs: Uint32Array,
	count: number
): number {
	if (to < grid.west || from > grid.west + grid.columns * grid.width) return count;
	runs[count] = row * grid.columns + columnOf(grid, from);
	runs[count + 1] = row * grid.columns + columnOf(grid, to);
	return count + 2;
}
