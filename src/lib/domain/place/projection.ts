import { polygonsOf } from './shape.ts';
import type { Extent, Position, Shape } from './shape.ts';

/** Where a position is drawn, in pixels. */
export type Place = (position: Position) => Position;

const margin = 16;

/** Mercator's projection of an extent onto a sheet so many pixels wide, and how high the sheet then is. */
export function projection(
	[west, south, east, north]: Extent,
	width: number
): { place: Place; height: number } {
	const scale = (width - 2 * margin) / Math.max(1e-6, east - west);
	const top = mercator(north);
	const place: Place = ([longitude, latitude]) => [
		rounded(margin + (longitude - west) * scale),
		rounded(margin + (top - mercator(latitude)) * scale)
	];
	return { place, height: Math.ceil(place([west, south])[1] + margin) };
}

/** The outline of a shape as the path of an SVG. */
export function pathOf(shape: Shape, place: Place): string {
	return polygonsOf(shape)
		.flat()
		.map((ring) => `M${ring.map((position) => place(position).join(' ')).join('L')}Z`)
		.join('');
}

/** A number of pixels with one decimal. */
export function rounded(value: number): number {
	return Number(value.toFixed(1));
}

// How far up a latitude is drawn, in degrees of longitude.
function mercator(latitude: number): number {
	return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}
