/** Mean radius of the earth in metres (IUGG): every distance here is on a sphere of this size. */
export const radius = 6_371_008.77;

export const metresPerMile = 1609.344;

const perDegree = Math.PI / 180;

/** Degrees as radians. */
export function radians(degrees: number): number {
	return degrees * perDegree;
}

/** The square of the straight line through a sphere of radius 1 between two points this many metres apart on it. */
export function chordSquared(metres: number): number {
	const half = metres / (2 * radius);
	return half >= Math.PI / 2 ? Infinity : 4 * Math.sin(half) ** 2;
}

/** Metres on the sphere between two points with this squared chord; the other way round of `chordSquared`. */
export function metresOfChord(squared: number): number {
	return 2 * radius * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}
