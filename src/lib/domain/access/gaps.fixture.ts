import type { Position, Shape } from '../place/shape.ts';
import type { Offered } from '../service/supply.ts';
import type { AskedCounty, DemandPoint } from './cells.ts';
import type { Standard } from './standard.ts';

/** An area of half a degree with a hole in it. */
export const square: Shape = {
	type: 'Polygon',
	coordinates: [
		[
			[-79.5, 35.5],
			[-79, 35.5],
			[-79, 36],
			[-79.5, 36],
			[-79.5, 35.5]
		],
		[
			[-79.3, 35.7],
			[-79.3, 35.8],
			[-79.2, 35.8],
			[-79.2, 35.7],
			[-79.3, 35.7]
		]
	]
};

/** A county with what a test says of it. */
export const county = (given: Partial<AskedCounty> = {}): AskedCounty => ({
	fips: '37001',
	name: 'Alder',
	state: 'NC',
	population: 900,
	children: 300,
	childrenByGroup: {},
	ruralClass: null,
	seatAt: null,
	shape: null,
	medicaidClass: null,
	cmsClass: null,
	landSquareMiles: null,
	...given
});

/** A service with what a test says of it. */
export const service = (given: Partial<Offered> = {}): Offered => ({
	id: 'a',
	name: 'Help',
	organization: 'Harbor',
	minimumAge: null,
	maximumAge: null,
	eligibility: null,
	places: [],
	counties: [],
	states: [],
	radius: null,
	shapes: [],
	hidden: 0,
	postalCodes: 0,
	...given
});

/** A service with one place. */
export const at = (id: string, position: Position) =>
	service({ id, places: [{ id: `at ${id}`, at: position }] });

/** Ten miles for nine of ten, with what a test says otherwise. */
export const standard = (given: Partial<Standard> = {}): Standard => ({
	code: 'ten-miles',
	name: 'Ten miles',
	nameEs: null,
	source: null,
	standing: 'proposal',
	verifiedOn: null,
	serviceTypes: [],
	stateCode: null,
	classes: 'all',
	limits: { all: { minutes: null, miles: 10, share: 0.9 } },
	test: 'either',
	minimumProviders: 1,
	bodyId: null,
	...given
});

/** A demand point of a hundred people on one meridian. */
export const point = (
	latitude: number,
	children: number | null,
	fips: string | null = '37001'
): DemandPoint => ({
	id: `point ${latitude}`,
	name: null,
	at: [-79, latitude],
	population: 100,
	children,
	fips
});
