import { byCell, byPosition, type Trips } from './trips.ts';
import type { Weight } from './weights.ts';

/** How many people live in each cell, how much each site offers, and from which cost on a trip is too far. */
export interface Access {
	trips: Trips;
	population: Float64Array;
	capacity: Float64Array;
	threshold: number;
}

/** What each cell gets, and the sites that nobody can reach: their offer is in nobody's number. */
export interface Accessed {
	access: Float64Array;
	dropped: number[];
}

/**
 * Floating catchments in two steps, both within the threshold: a site divides its offer by the people who reach it, and a
 * cell adds up what it gets of the sites it reaches. People and offers count by the weight of the trip.
 */
export function floatingCatchments(
	{ trips, population, capacity, threshold }: Access,
	weight: Weight
): Accessed {
	const access = new Float64Array(trips.cells);
	const living = byPosition(trips, population);
	const weights = new Float64Array(trips.cells);
	const dropped: number[] = [];

	for (const site of trips.tour) {
		const count = trips.to(site, threshold);
		let people = 0;
		for (let place = 0; place < count; place++) {
			const weighed = weight(trips.cost(place));
			weights[place] = weighed;
			people += living[trips.found[place]!]! * weighed;
		}
		if (people > 0) {
			const each = capacity[site]! / people;
			for (let place = 0; place < count; place++)
				access[trips.found[place]!]! += each * weights[place]!;
		} else dropped.push(site);
	}
	return { access: byCell(trips, access), dropped: dropped.sort((one, other) => one - other) };
}
