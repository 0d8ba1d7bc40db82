import type { Position } from '../place/shape.ts';

/** A drive along roads; minutes are null when no road leads there, miles also when the engine does not say. */
export interface Trip {
	minutes: number | null;
	miles: number | null;
}

/** A drive with where it begins and ends. */
export interface RoutedTrip extends Trip {
	from: Position;
	to: Position;
}

/** Drives that are known, found by where they begin and end. */
export interface TripBook {
	size: number;
	find: (from: Position, to: Position) => Trip | undefined;
}

/** Degrees are rounded to so many parts, about eleven metres: near enough for a drive, and no more than that is told. */
export const partsOfDegree = 10_000;

/** A place as whole parts of degrees, longitude first. */
export function partsOf([longitude, latitude]: Position): Position {
	return [Math.round(longitude * partsOfDegree), Math.round(latitude * partsOfDegree)];
}

/** A place rounded as it is asked about. */
export function roundedPlace(at: Position): Position {
	const [longitude, latitude] = partsOf(at);
	return [longitude / partsOfDegree, latitude / partsOfDegree];
}

/** A book of drives; of two between the same rounded places the later one counts. */
export function tripBook(trips: Iterable<RoutedTrip>): TripBook {
	const byStart = new Map<number, Map<number, Trip>>();
	let size = 0;
	for (const { from, to, minutes, miles } of trips) {
		const ends = byStart.get(placeCode(from)) ?? new Map<number, Trip>();
		byStart.set(placeCode(from), ends.set(placeCode(to), { minutes, miles }));
		size++;
	}
	return { size, find: (from, to) => byStart.get(placeCode(from))?.get(placeCode(to)) };
}

// One whole number for each rounded place: well below 2 to the 53.
function placeCode(at: Position): number {
	const [longitude, latitude] = partsOf(at);
	return (latitude + 90 * partsOfDegree) * 400 * partsOfDegree + longitude + 180 * partsOfDegree;
}
