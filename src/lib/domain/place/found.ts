import type { Position } from './shape.ts';

/** How exactly a position is known, the most exact first: at the address, in the street, or the middle of an area. */
export const exactnesses = ['address', 'street', 'postal_code', 'city', 'county'] as const;

export type Exactness = (typeof exactnesses)[number];

/** What is known of a place that is looked for. */
export interface SoughtPlace {
	address: string | null;
	city: string | null;
	state: string | null;
	postalCode: string | null;
	countyFips: string | null;
}

/** Where a place is. */
export interface FoundPlace {
	at: Position;
	as: Exactness;
}
