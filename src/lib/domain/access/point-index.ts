import { eachSpan, gridOver, sortInto, type Points } from './grid.ts';
import { chordSquared, radians } from './sphere.ts';

/** Points sorted into a grid, so that those near a place are found without looking at all. */
export interface PointIndex {
	size: number;
	/**
	 * Finds the points at most some metres from a place, in no order, and answers how many: they stand at the front of
	 * `found`, with their squared chords (see `metresOfChord`) in `chords`, until the next search.
	 */
	within: (latitude: number, longitude: number, metres: number) => number;
	found: Uint32Array;
	chords: Float64Array;
}

// Rounding moves a point by some billionths of a metre; one that lies exactly on the limit is still within it.
const slack = 1e-7;

/** Sorts points for searches that reach about this many metres; other reaches are right too, only slower. */
export function indexPoints(points: Points, reach: number): PointIndex {
	const size = points.latitude.length;
	const grid = gridOver(points, reach);
	const { order, starts } = sortInto(grid, points);
	const [x, y, z] = vectors(points, order);
	const found = new Uint32Array(size);
	const chords = new Float64Array(size);

	function scan(from: number, to: number, at: Vector, most: number, count: number): number {
		const [east, north, up] = at;
		let n = count;
		for (let point = from; point < to; point++) {
			const a = x[point]! - east;
			const b = y[point]! - north;
			const c = z[point]! - up;
			const chord = a * a + b * b + c * c;
			if (chord > most) continue;
			found[n] = order[point]!;
			chords[n++] = chord;
		}
		return n;
	}

	function within(latitude: number, longitude: number, metres: number): number {
		if (size === 0 || metres < 0) return 0;
		const at = vector(latitude, longitude);
		const most = chordSquared(metres + slack);
		let count = 0;
		eachSpan(grid, latitude, longitude, metres + 2 * slack, (first, last) => {
			count = scan(starts[first]!, starts[last + 1]!, at, most, count);
		});
		return count;
	}

	return { size, within, found, chords };
}

type Vector = [number, number, number];

function vectors({ latitude, longitude }: Points, order: Uint32Array) {
	const [x, y, z] = [0, 1, 2].map(() => new Float64Array(order.length)) as [
		Float64Array,
		Float64Array,
		Float64Array
	];
	for (const [place, point] of order.entries()) {
		[x[place], y[place], z[place]] = vector(latitude[point]!, longitude[point]!);
	}
	return [x, y, z] as const;
}

function vector(latitude: number, longitude: number): Vector {
	const [up, around] = [radians(latitude), radians(longitude)];
	return [Math.cos(up) * Math.cos(around), Math.cos(up) * Math.sin(around), Math.sin(up)];
}
