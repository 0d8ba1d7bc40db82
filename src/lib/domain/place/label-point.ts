import { isInside, polygonsOf, windingOf } from './shape.ts';
import type { Position, Ring, Shape } from './shape.ts';

/** Where a name stands best: the widest place of the largest part, halfway up it. */
export function labelPointOf(shape: Shape): Position {
	const [ring] = polygonsOf(shape)
		.map(([outer]) => outer ?? [])
		.sort((one, other) => Math.abs(windingOf(other)) - Math.abs(windingOf(one)));
	const [x, y] = middleOf(ring ?? []);
	return [rounded(x), rounded(y)];
}

// Five decimals are about a metre.
function rounded(degrees: number): number {
	return Number(degrees.toFixed(5));
}

function middleOf(ring: Ring): Position {
	const centre = centroidOf(ring);
	return isInside(centre, ring) ? centre : middleOfWidest(ring, centre[1]);
}

function centroidOf(ring: Ring): Position {
	let [x, y] = [0, 0];
	for (const [index, from] of ring.slice(0, -1).entries()) {
		const to = ring[index + 1] ?? from;
		const weight = from[0] * to[1] - to[0] * from[1];
		x += (from[0] + to[0]) * weight;
		y += (from[1] + to[1]) * weight;
	}
	const area = 3 * windingOf(ring);
	return area === 0 ? (ring[0] ?? [0, 0]) : [x / area, y / area];
}

function middleOfWidest(ring: Ring, y: number): Position {
	const crossings = ring
		.flatMap(([x1, y1], index) => {
			const [x2, y2] = ring[index + 1] ?? [x1, y1];
			return y1 > y !== y2 > y ? [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)] : [];
		})
		.sort((one, other) => one - other);
	const spans = crossings.flatMap((from, index) => {
		const to = crossings[index + 1];
		return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
	});
	const [widest] = spans.sort((one, other) => other.to - other.from - (one.to - one.from));
	return widest ? [(widest.from + widest.to) / 2, y] : (ring[0] ?? [0, y]);
}
