import { extentOf, isInside, polygonsOf, type Position, type Shape } from '../place/shape.ts';

/**
 * Points on an even grid within an area, about as many as asked for: where people live when only the number in the whole
 * area is known. The same area gives the same points; never none.
 */
export function spreadOver(shape: Shape, about: number): Position[] {
	const [west, south, east, north] = extentOf([shape]) ?? [0, 0, 0, 0];
	const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const rough = grid(shape, [west, south, east, north], narrow, 30);
	const share = Math.max(rough.length, 1) / (30 * 30);
	const side = Math.max(2, Math.round(Math.sqrt(about / share)));
	const points = grid(shape, [west, south, east, north], narrow, side);
	return points.length > 0 ? points : [[(west + east) / 2, (south + north) / 2]];
}

// Square cells as people see them, `side` times `side` of them over a box as wide as high.
function grid(
	shape: Shape,
	[west, south, east, north]: [number, number, number, number],
	narrow: number,
	side: number
): Position[] {
	const step = Math.sqrt(((east - west) * narrow * (north - south)) / (side * side));
	if (!(step > 0)) return [];
	const [columns, rows] = [
		Math.ceil(((east - west) * narrow) / step),
		Math.ceil((north - south) / step)
	];
	const points: Position[] = [];
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const at: Position = [
				west + ((column + 0.5) * (east - west)) / columns,
				south + ((row + 0.5) * (north - south)) / rows
			];
			if (isWithin(at, shape)) points.push(at);
		}
	}
	return points;
}

/** Whether a position lies within an area and not in one of its holes. */
export function isWithin(at: Position, shape: Shape): boolean {
	return polygonsOf(shape).some(
		([outer, ...holes]) =>
			outer !== undefined && isInside(at, outer) && !holes.some((hole) => isInside(at, hole))
	);
}
