import { windingOf } from './shape.ts';
import type { Position, Shape } from './shape.ts';

/** Why typed corners make no area. */
export type CornersProblem = 'not_a_place' | 'too_few' | 'too_many' | 'crosses' | 'no_area';

/** The most corners an area drawn by hand may have. */
export const mostCorners = 150;

/** An area typed or drawn corner by corner, or what is wrong with it; `line` is the line that could not be read. */
export type Drawn = { shape: Shape } | { problem: CornersProblem; line?: string };

/** The places of lines such as "36.07, -79.44" (latitude first); null for the first line that is no place. */
export function readPlaces(text: string): { places: Position[]; wrong: string | null } {
	const lines = text
		.split(/[\n;]/)
		.map((line) => line.trim())
		.filter(Boolean);
	const places = lines.map(readPlace);
	const wrong = places.indexOf(null);
	return { places: places.filter((place) => place !== null), wrong: lines[wrong] ?? null };
}

/** A place written as latitude and longitude; null when it is none. */
export function readPlace(text: string): Position | null {
	const parts = text.split(/[,\s]+/).filter(Boolean);
	const [latitude, longitude] = parts.map(Number);
	if (parts.length !== 2 || latitude === undefined || longitude === undefined) return null;
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
}

/** A place as it is typed: latitude first, five decimals (about a metre). */
export function placeText([longitude, latitude]: Position): string {
	return `${Number(latitude.toFixed(5))}, ${Number(longitude.toFixed(5))}`;
}

/** The area with these corners, one a line, in their order; the last one joins the first. */
export function areaFrom(text: string): Drawn {
	const { places, wrong } = readPlaces(text);
	if (wrong !== null) return { problem: 'not_a_place', line: wrong };
	const corners = places.filter((place, index) => `${place}` !== `${places[index - 1]}`);
	if (`${corners[0]}` === `${corners.at(-1)}`) corners.pop();
	if (corners.length < 3) return { problem: 'too_few' };
	if (corners.length > mostCorners) return { problem: 'too_many' };
	const ring = [...corners, corners[0]!];
	if (crosses(ring)) return { problem: 'crosses' };
	const winding = windingOf(ring);
	if (winding === 0) return { problem: 'no_area' };
	return { shape: { type: 'Polygon', coordinates: [winding > 0 ? ring : ring.toReversed()] } };
}

function crosses(ring: Position[]): boolean {
	const sides = ring.slice(0, -1).map((from, index) => [from, ring[index + 1]!] as const);
	return sides.some(([a, b], one) =>
		sides.slice(one + 2).some(([c, d], more) => {
			const isLastWithFirst = one === 0 && one + 2 + more === sides.length - 1;
			return !isLastWithFirst && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
		})
	);
}

// On which side of the line from one place to another a third one lies.
function side([x1, y1]: Position, [x2, y2]: Position, [x, y]: Position): number {
	return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}
