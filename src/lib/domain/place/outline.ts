import { isInside, windingOf, wound } from './shape.ts';
import type { Position, Ring, Shape } from './shape.ts';

/**
 * The shape that areas form together. A line that two of them share runs once each way and falls out, so neighbours must
 * share their corners exactly, as areas cut from one topology do; others stay apart. Null when there are none.
 */
export function outlineOf(shapes: Shape[]): Shape | null {
	const rings = ringsOf(unshared(shapes.flatMap(wound).flat()));
	const polygons = withHoles(rings);
	const [only, ...more] = polygons;
	if (!only) return null;
	return more.length === 0
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: polygons };
}

type Side = { from: Position; to: Position };

function unshared(rings: Ring[]): Map<string, Side> {
	const sides = new Map<string, Side>();
	for (const ring of rings) {
		for (const side of sidesOf(ring)) {
			if (!sides.delete(`${side.to} ${side.from}`)) sides.set(`${side.from} ${side.to}`, side);
		}
	}
	return sides;
}

function sidesOf(ring: Ring): Side[] {
	return ring.flatMap((from, index) => {
		const to = ring[index + 1];
		return to && `${from}` !== `${to}` ? [{ from, to }] : [];
	});
}

function ringsOf(sides: Map<string, Side>): Ring[] {
	const leaving = Map.groupBy(sides.values(), ({ from }) => `${from}`);
	const rings: Ring[] = [];
	for (const [start, waiting] of leaving) {
		while (waiting.length > 0) rings.push(...loopsOf(walk(start, leaving)));
	}
	return rings;
}

function walk(start: string, leaving: Map<string, Side[]>): Ring {
	const line: Ring = [];
	let side = leaving.get(start)?.pop();
	while (side) {
		if (line.length === 0) line.push(side.from);
		line.push(side.to);
		side = `${side.to}` === start ? undefined : leaving.get(`${side.to}`)?.pop();
	}
	return line;
}

// Areas that meet in one corner are walked in one go; each time the line comes back to a corner, a ring is complete.
function loopsOf(line: Ring): Ring[] {
	const loops: Ring[] = [];
	const open: Ring = [];
	const places = new Map<string, number>();
	for (const position of line) {
		const met = places.get(`${position}`);
		if (met !== undefined) {
			const loop = open.splice(met);
			for (const passed of loop) places.delete(`${passed}`);
			loops.push([...loop, position]);
		}
		places.set(`${position}`, open.push(position) - 1);
	}
	return loops;
}

function withHoles(rings: Ring[]): Ring[][] {
	const outer = rings.filter((ring) => windingOf(ring) > 0);
	const polygons = outer
		.sort((one, other) => windingOf(one) - windingOf(other))
		.map((ring): Ring[] => [ring]);
	for (const hole of rings.filter((ring) => windingOf(ring) < 0)) {
		polygons.find(([around]) => around && holds(around, hole))?.push(hole);
	}
	return polygons.reverse();
}

// A hole may touch its outer ring in a corner, so ask for the middle of each side.
function holds(around: Ring, hole: Ring): boolean {
	return sidesOf(hole).every(({ from, to }) =>
		isInside([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], around)
	);
}
