import type { Extent } from '#lib/domain/place/shape.ts';

/** Room left around what the map is fitted to, in pixels: more where the buttons are. */
export function roomAround({ clientWidth }: { clientWidth: number }) {
	return clientWidth < 600
		? { top: 60, right: 12, bottom: 12, left: 12 }
		: { top: 24, right: 64, bottom: 24, left: 24 };
}

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
