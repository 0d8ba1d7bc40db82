import { sitesOf, type Offered } from '../service/supply.ts';
import type { Cell } from './cells.ts';
import { pointsOf } from './reach.ts';
import { straightTrips } from './trips.ts';
import { twoStep } from './two-step.ts';

/** 2SFCA over all cells at hand, and its mean over some counties' people; each place of a service counts as one. */
export interface MeanAccess {
	method: '2sfca';
	/** Estimated minutes. */
	threshold: number;
	cells: number;
	/** Places of the service per person, weighted by people; null when nobody lives there. */
	meanWeighted: number | null;
}

/** How many places of a service there are for each person of the counties, shared with everyone else who reaches them. */
export function meanAccessOf(
	cells: Cell[],
	services: Offered[],
	people: number[],
	minutes: number
): MeanAccess {
	const sites = sitesOf(services);
	const trips = straightTrips(pointsOf(cells), pointsOf(sites), 'minutes', minutes);
	const { access } = twoStep({
		trips,
		population: Float64Array.from(people),
		capacity: new Float64Array(sites.length).fill(1),
		threshold: minutes
	});
	const own = [...cells.keys()].filter((cell) => cells[cell]!.county >= 0);
	const all = own.reduce((sum, cell) => sum + people[cell]!, 0);
	const weighted = own.reduce((sum, cell) => sum + people[cell]! * access[cell]!, 0);
	return {
		method: '2sfca',
		threshold: minutes,
		cells: own.length,
		meanWeighted: all > 0 ? weighted / all : null
	};
}
