import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-client';

/** A county's shape in two resolutions, and the box around it as PostgreSQL writes it. */
export interface Boundary {
	boundary: Polygon | MultiPolygon;
	boundarySimple: Polygon | MultiPolygon;
	extent: string;
}

type Point = [number, number];

// In degrees, about a mile: one or two pixels on a map of a whole state.
const tolerance = 0.015;

/** The shapes of a state's counties by FIPS code, from the Census Bureau's cartographic boundaries. */
export function countyBoundaries(stateFips: string): Map<string, Boundary> {
	const full = unpacked(readAtlas());
	const simple = { ...full, arcs: full.arcs.map(simplified) };
	const counties = full.objects.counties!.geometries.filter(({ id }) => id.startsWith(stateFips));

	return new Map(
		counties.map((county) => {
			const boundary = rounded(feature(full, county).geometry);
			const boundarySimple = rounded(feature(simple, county).geometry);
			return [county.id, { boundary, boundarySimple, extent: extentOf(boundary) }];
		})
	);
}

/** The names of states and counties by FIPS code. */
export function namesOfPlaces(): Map<string, string> {
	const { states, counties } = readAtlas().objects;
	const places = [...states!.geometries, ...counties!.geometries];
	return new Map(places.map(({ id, properties }) => [id, properties.name]));
}

function readAtlas() {
	return createRequire(import.meta.url)('us-atlas/counties-10m.json') as Topology;
}

/** The smallest box around a shape, as PostgreSQL writes it. */
export function extentOf(shape: Polygon | MultiPolygon): string {
	const points = (shape.coordinates as unknown[]).flat(shape.type === 'Polygon' ? 1 : 2) as Point[];
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return `(${Math.max(...xs)},${Math.max(...ys)}),(${Math.min(...xs)},${Math.min(...ys)})`;
}

// Neighbours share their arcs, so simplifying an arc leaves no gap between them.
function simplified(arc: Point[]): Point[] {
	const [first, last] = [arc[0]!, arc.at(-1)!];
	if (arc.length < 3 || (first[0] === last[0] && first[1] === last[1])) return arc;
	const distances = arc.map((point) => distance(point, first, last));
	const farthest = Math.max(...distances);
	if (farthest < tolerance) return [first, last];

	const at = distances.indexOf(farthest);
	return [...simplified(arc.slice(0, at + 1)), ...simplified(arc.slice(at)).slice(1)];
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
	const length = Math.hypot(x2 - x1, y2 - y1);
	return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

function unpacked(topology: Topology): Topology {
	const { scale, translate } = topology.transform!;
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]): Point => {
			[x, y] = [x + dx, y + dy];
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
	});
	return { ...topology, transform: undefined, arcs };
}

// Five decimals are about a metre; the shapes are far coarser.
function rounded<T>(shape: T): T {
	const text = JSON.stringify(shape, (_, value: unknown) =>
		typeof value === 'number' ? Number(value.toFixed(5)) : value
	);
	return JSON.parse(text) as T;
}
