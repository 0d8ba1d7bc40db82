import type { Access } from './catchments.ts';
import { byCell, type Trips } from './trips.ts';

/**
 * The floating catchment ratio of each cell: what is offered within the threshold, divided by the people within the
 * threshold. `between` are the trips from cells to cells. NaN where nobody lives within reach.
 */
export function ratio(
	{ trips, population, capacity, threshold }: Access,
	between: Trips
): Float64Array {
	const offered = sumsWithin(trips, capacity, threshold);
	const people = sumsWithin(between, population, threshold);
	return offered.map((offer, cell) => (people[cell]! > 0 ? offer / people[cell]! : NaN));
}

function sumsWithin(trips: Trips, amounts: Float64Array, threshold: number): Float64Array {
	const sums = new Float64Array(trips.cells);
	for (const site of trips.tour) {
		const count = trips.to(site, threshold);
		for (let place = 0; place < count; place++) sums[trips.found[place]!]! += amounts[site]!;
	}
	return byCell(trips, sums);
}
