/** A place as longitude and latitude in degrees. */
export type Point = readonly [longitude: number, latitude: number];

const radius = 6_371_008.77;
const metresPerMile = 1609.344;

/** Miles between two places along a great circle of the sphere (haversine). */
export function miles([west, south]: Point, [east, north]: Point): number {
	const [from, to] = [inRadians(south), inRadians(north)];
	const half = (angle: number) => Math.sin(angle / 2) ** 2;
	const chord = half(to - from) + Math.cos(from) * Math.cos(to) * half(inRadians(east - west));
	return (2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))) / metresPerMile;
}

/** Miles from the nearest of some places to the nearest of others; null when there is none on one side. */
export function nearestMiles(from: Point[], to: Point[]): number | null {
	const all = from.flatMap((one) => to.map((other) => miles(one, other)));
	return all.length === 0 ? null : Math.min(...all);
}

function inRadians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}
