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
	const found = new Uint32Array(size + 1);
	const chords = new Float64Array(size + 1);
	const at = new Float64Array(3);
	let count = 0;

	// Each point is written down and the next one over it unless it is near enough: cheaper than to branch.
	function scan(from: number, to: number, most: number) {
		const [east, north, up] = [at[0]!, at[1]!, at[2]!];
		let n = count;
		for (let place = from; place < to; place++) {
			const a = x[place]! - east;
			const b = y[place]! - north;
			const c = z[place]! - up;
			const chord = a * a + b * b + c * c;
			found[n] = order[place]!;
			chords[n] = chord;
			n += chord <= most ? 1 : 0;
		}
		count = n;
	}

	function within(latitude: number, longitude: number, metres: number): number {
		count = 0;
		if (size === 0 || metres < 0) return 0;
		putVector(latitude, longitude, at);
		const most = chordSquared(metres + slack);
		eachSpan(grid, latitude, longitude, metres + 2 * slack, (first, last) =>
			scan(starts[first]!, starts[last + 1]!, most)
		);
		return count;
	}

	return { size, within, found, chords };
}

type Vectors = [x: Float64Array, y: Float64Array, z: Float64Array];

function vectors({ latitude, longitude }: Points, order: Uint32Array): Vectors {
	const [x, y, z]: Vectors = [
		new Float64Array(order.length),
		new Float64Array(order.length),
		new Float64Array(order.length)
	];
	const at = new Float64Array(3);
	for (let place = 0; place < order.length; place++) {
		putVector(latitude[order[place]!]!, longitude[order[place]!]!, at);
		x[place] = at[0]!;
		y[place] = at[1]!;
		z[place] = at[2]!;
	}
	return [x, y, z];
}

function putVector(latitude: number, longitude: number, into: Float64Array) {
	const [up, around] = [radians(latitude), radians(longitude)];
	into[0] = Math.cos(up) * Math.cos(around);
	into[1] = Math.cos(up) * Math.sin(around);
	into[2] = Math.sin(up);
}
