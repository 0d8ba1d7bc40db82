import { labelPointOf } from './label-point.ts';
import { pathOf, projection } from './projection.ts';
import { extentOf, type Position, type Shape } from './shape.ts';

/** An area as a page draws it itself, without a map to move about in. */
export interface DrawnArea {
	id: string;
	name: string;
	/** The path of an SVG. */
	path: string;
	labelAt: Position;
}

/** Areas on one small sheet. */
export interface Drawing {
	width: number;
	height: number;
	areas: DrawnArea[];
}

/** The areas on a sheet so many pixels wide; null when nobody brought an outline of any. */
export function drawingOf(
	areas: { id: string; name: string; shape: Shape | null }[],
	width = 360
): Drawing | null {
	const extent = extentOf(areas.flatMap(({ shape }) => shape ?? []));
	if (!extent) return null;
	const { place, height } = projection(extent, width);
	return {
		width,
		height,
		areas: areas.flatMap(({ id, name, shape }) =>
			shape ? [{ id, name, path: pathOf(shape, place), labelAt: place(labelPointOf(shape)) }] : []
		)
	};
}
