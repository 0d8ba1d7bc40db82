import type { Extent } from '#lib/domain/place/shape.ts';

/** Room left around what the map is fitted to, in pixels. */
export const fitPadding = 24;

/** Width by height in which an extent fits well, from square to twice as wide as high. */
export function shapeOf([west, south, east, north]: Extent): number {
	const height = mercator(north) - mercator(south);
	const shape = height > 0 ? (east - west) / height : 1;
	return Math.min(2, Math.max(1, shape * 0.9));
}

// How far up a latitude is drawn, in degrees of longitude.
function mercator(latitude: number): number {
	return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}
