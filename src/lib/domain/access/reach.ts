import type { Position } from '../place/shape.ts';
import { hasArea, serves, sitesOf, type Offered, type Site } from '../service/supply.ts';
import type { AskedCounty, Cell } from './cells.ts';
import type { Points } from './grid.ts';
import { nearestSites } from './nearest.ts';
import { indexPoints } from './point-index.ts';
import { metresOfChord } from './sphere.ts';
import { metresAtMost, metresWithin, tripIsWithin, type Limit, type Standard } from './standard.ts';
import type { Wanted } from './travel.ts';
import type { TripBook } from './trip.ts';
import { costOf } from './units.ts';

/** For each cell: how many providers it reaches, and minutes to the nearest place of one. */
export interface Reach {
	/** Places within the limit, and services without a place within it whose area covers the cell. */
	providers: Uint32Array;
	/** Infinity without any place at all, or without a road to any. */
	nearest: Float64Array;
	/** For each service the cells it reaches. */
	byService: Uint32Array[];
}

/** How far is near enough, county by county, and which drives are known. Without a book all are estimated. */
export interface Near {
	limits: (Limit | null)[];
	test: Standard['test'];
	book: TripBook | null;
}

/** Places as two lists of degrees. */
export function pointsOf(places: { at: [number, number] }[]): Points {
	return {
		latitude: Float64Array.from(places, ({ at }) => at[1]),
		longitude: Float64Array.from(places, ({ at }) => at[0])
	};
}

/** What each cell reaches within the limit of its county; a county without a limit reaches nothing. */
export function reachOf(
	cells: Cell[],
	services: Offered[],
	counties: AskedCounty[],
	near: Near
): Reach {
	const sites = sitesOf(services);
	const search = searchFor(cells, sites, near);
	const providers = new Uint32Array(cells.length);
	const nearest = new Float64Array(cells.length);
	const reached: number[][] = services.map(() => []);
	const served = services.flatMap((service, number) => (hasArea(service) ? [number] : []));

	for (const [number, { at, county }] of cells.entries()) {
		const found = search(number);
		const here = new Set<number>();
		for (const place of found.within) for (const one of sites[place]!.services) here.add(one);
		const covering = served.filter(
			(one) => !here.has(one) && counties[county] && serves(services[one]!, at, counties[county])
		);
		providers[number] = found.within.length + covering.length;
		nearest[number] = found.minutes;
		for (const one of [...here, ...covering]) reached[one]!.push(number);
	}
	return { providers, nearest, byService: reached.map((list) => Uint32Array.from(list)) };
}

/** The trips that decide what cells reach: to every site that may be near enough, else to the nearest by straight line. */
export function wantedTrips(cells: Cell[], sites: Position[], near: Omit<Near, 'book'>): Wanted[] {
	const places = sites.map((at) => ({ at }));
	const candidates = candidatesFor(cells, places, (limit) => metresAtMost(limit, near.test), near);
	return cells.flatMap(({ at }, number) => {
		const { places, nearest } = candidates(number);
		const chosen = places.length > 0 ? places : nearest < 0 ? [] : [nearest];
		return chosen.length > 0 ? [{ from: at, to: chosen.map((place) => sites[place]!) }] : [];
	});
}

// Without a book the nearest place and those within the straight line of the limit are all there is to know.
function searchFor(cells: Cell[], sites: Site[], near: Near) {
	const { limits, test, book } = near;
	const most = (limit: Limit) =>
		Math.max(metresWithin(limit, test), book ? metresAtMost(limit, test) : 0);
	const candidates = candidatesFor(cells, sites, most, near);

	return (number: number) => {
		const { at, county } = cells[number]!;
		const limit = limits[county] ?? null;
		const { places, metres, nearest, nearestMetres } = candidates(number);
		const tripTo = (place: number) => book?.find(at, sites[place]!.at);
		const minutesTo = (place: number, metres: number) => {
			const trip = tripTo(place);
			return trip ? (trip.minutes ?? Infinity) : costOf(metres, 'minutes');
		};
		const isNear = (place: number, index: number) => {
			const trip = tripTo(place);
			if (!limit) return false;
			return trip ? tripIsWithin(limit, test, trip) : metres[index]! <= metresWithin(limit, test);
		};
		const minutes =
			book && places.length > 0
				? Math.min(...places.map((place, index) => minutesTo(place, metres[index]!)))
				: nearest < 0
					? Infinity
					: minutesTo(nearest, nearestMetres);
		return { within: book ? places.filter(isNear) : places, minutes };
	};
}

// The places within some metres of a cell with the metres to each, and the nearest of all.
function candidatesFor(
	cells: Cell[],
	sites: { at: Position }[],
	metresIn: (limit: Limit) => number,
	{ limits }: Pick<Near, 'limits'>
) {
	const points = pointsOf(sites);
	const most = limits.map((limit) => (limit ? metresIn(limit) : -1));
	const index = indexPoints(points, Math.max(1, ...most));
	const closest = nearestSites(pointsOf(cells), points);

	return (number: number) => {
		const { at, county } = cells[number]!;
		const count = index.within(at[1], at[0], most[county] ?? -1);
		const places = Array.from({ length: count }, (_, one) => index.order[index.found[one]!]!);
		const metres = Array.from({ length: count }, (_, one) => metresOfChord(index.chords[one]!));
		return {
			places,
			metres,
			nearest: closest.site[number]!,
			nearestMetres: closest.metres[number]!
		};
	};
}
