import { gridOver, runsWithin, sortInto, type Points } from './grid.ts';
import { chordSquared, radians } from './sphere.ts';

/** Points sorted into a grid, so that those near a place are found without looking at all. */
export interface PointIndex {
	/** The number of each point by its position in the grid, where neighbours stand close to each other. */
	order: Uint32Array;
	/**
	 * Finds the points at most some metres from a place, and answers how many: their positions stand at the front of
	 * `found` with their squared chords (see `metresOfChord`) in `chords`, until the next search.
	 */
	within: (latitude: number, longitude: number, metres: number) => number;
	found: Uint32Array;
	chords: Float64Array;
}

// Rounding moves a point by some billionths of a metre; one that lies exactly on the limit is still within it.
const slack = 1e-7;

/** Sorts points for searches that reach about this many metres; other reaches are right too, only slower. */
export function indexPoints(points: Points, reach: number): PointIndex {
	const grid = gridOver(points, reach);
	const { order, starts } = sortInto(grid, points);
	const vectors = vectorsOf(points, order);
	const found = new Uint32Array(order.length + 1);
	const chords = new Float64Array(order.length + 1);
	const runs = new Uint32Array(6 * grid.rows);
	const at = new Float64Array(3);

	function within(latitude: number, longitude: number, metres: number): number {
		if (order.length === 0 || metres < 0) return 0;
		putVector(latitude, longitude, at, 0);
		const most = chordSquared(metres + slack);
		const ends = runsWithin(grid, latitude, longitude, metres + 2 * slack, runs);
		let count = 0;
		for (let run = 0; run < ends; run += 2) {
			const [first, end] = [starts[runs[run]!]!, starts[runs[run + 1]! + 1]!];
			count = scan(vectors, first, end, at, most, count, found, chords);
		}
		return count;
	}

	return { order, within, found, chords };
}

// Each point is written down and the next one over it unless it is near enough: cheaper than to branch.
function scan(
	vectors: Float64Array,
	first: number,
	end: number,
	at: Float64Array,
	most: number,
	count: number,
	found: Uint32Array,
	chords: Float64Array
): number {
	const x = at[0]!;
	const y = at[1]!;
	const z = at[2]!;
	let n = count;
	for (let position = first; position < end; position++) {
		const a = vectors[3 * position]! - x;
		const b = vectors[3 * position + 1]! - y;
		const c = vectors[3 * position + 2]! - z;
		const chord = a * a + b * b + c * c;
		found[n] = position;
		chords[n] = chord;
		n += chord <= most ? 1 : 0;
	}
	return n;
}

function vectorsOf({ latitude, longitude }: Points, order: Uint32Array): Float64Array {
	const vectors = new Float64Array(3 * order.length);
	for (let position = 0; position < order.length; position++) {
		const point = order[position]!;
		putVector(latitude[point]!, longitude[point]!, vectors, 3 * position);
	}
	return vectors;
}

function putVector(latitude: number, longitude: number, into: Float64Array, start: number) {
	const up = radians(latitude);
	const around = radians(longitude);
	const flat = Math.cos(up);
	into[start] = flat * Math.cos(around);
	into[start + 1] = flat * Math.sin(around);
	into[start + 2] = Math.sin(up);
}
