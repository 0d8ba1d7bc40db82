import { isWithin } from '../access/spread.ts';
import { miles } from '../place/distance.ts';
import type { Position, Shape } from '../place/shape.ts';

/** A service of the kind asked about, with its places on the map and the areas it serves. */
export interface Offered {
	id: string;
	name: string;
	organization: string;
	minimumAge: number | null;
	maximumAge: number | null;
	eligibility: string | null;
	/** Places that may be shown; a confidential one never is. */
	places: { id: string; at: Position }[];
	/** FIPS codes, and states. */
	counties: string[];
	states: string[];
	/** Miles around its places. */
	radius: number | null;
	/** Areas drawn on a map. */
	shapes: Shape[];
	/** Places whose point is unknown or confidential, and postal codes: they count nowhere. */
	hidden: number;
	postalCodes: number;
}

/** A place where services of the kind are offered, by number of the service. */
export interface Site {
	id: string;
	at: Position;
	services: number[];
}

/** Each place once, with all services of the kind that are offered there. */
export function sitesOf(services: Offered[]): Site[] {
	const sites = new Map<string, Site>();
	for (const [number, { places }] of services.entries()) {
		for (const { id, at } of places) {
			const site = sites.get(id) ?? { id, at, services: [] };
			site.services.push(number);
			sites.set(id, site);
		}
	}
	return [...sites.values()];
}

/** Whether a service says that it comes to, or is for, people at a point of a county. */
export function serves(
	{ counties, states, radius, shapes, places }: Offered,
	at: Position,
	county: { fips: string; state: string }
): boolean {
	if (counties.includes(county.fips) || states.includes(county.state)) return true;
	if (shapes.some((shape) => isWithin(at, shape))) return true;
	return radius !== null && places.some((place) => miles(at, place.at) <= radius);
}

/** Whether a service says anywhere whom it serves. */
export function hasArea({ counties, states, radius, shapes }: Offered): boolean {
	return counties.length + states.length + shapes.length > 0 || radius !== null;
}
