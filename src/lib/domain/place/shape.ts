/** Longitude and latitude in degrees. */
export type Position = [number, number];

/** A closed line: the first position is also the last. */
export type Ring = Position[];

/** An area on the map as GeoJSON says it: outer rings anticlockwise, holes clockwise. */
export type Shape =
	{ type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };

/** West, south, east, north in degrees. */
export type Extent = [number, number, number, number];

/** The polygons of a shape, each its outer ring first. */
export function polygonsOf(shape: Shape): Ring[][] {
	return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Twice the area within a ring in square degrees: positive when it runs anticlockwise. */
export function windingOf(ring: Ring): number {
	let sum = 0;
	for (const [index, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[index + 1] ?? ring[0] ?? [x, y];
		sum += x * nextY - nextX * y;
	}
	return sum;
}

/** The same area with outer rings anticlockwise and holes clockwise (RFC 7946). */
export function wound(shape: Shape): Ring[][] {
	return polygonsOf(shape).map((rings) =>
		rings.map((ring, index) => (windingOf(ring) > 0 === (index === 0) ? ring : [...ring].reverse()))
	);
}

/** The smallest box around the shapes; null when there are none. */
export function extentOf(shapes: Shape[]): Extent | null {
	const positions = shapes.flatMap((shape) => polygonsOf(shape).flat(2));
	if (positions.length === 0) return null;
	const extent: Extent = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of positions) {
		extent[0] = Math.min(extent[0], x);
		extent[1] = Math.min(extent[1], y);
		extent[2] = Math.max(extent[2], x);
		extent[3] = Math.max(extent[3], y);
	}
	return extent;
}

/** Whether a position lies within a ring; on the line itself either answer is right. */
export function isInside([x, y]: Position, ring: Ring): boolean {
	let inside = false;
	for (const [index, [x1, y1]] of ring.entries()) {
		const [x2, y2] = ring[index + 1] ?? ring[0] ?? [x1, y1];
		if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
	}
	return inside;
}
