import { hasArea, serves, sitesOf, type Offered } from '../service/supply.ts';
import type { AskedCounty, Cell } from './cells.ts';
import type { Points } from './grid.ts';
import { nearestMetres } from './nearest.ts';
import { indexPoints } from './point-index.ts';

/** For each cell: how many providers it reaches, and metres to the nearest place of one. */
export interface Reach {
	/** Places within the limit, and services without a place within it whose area covers the cell. */
	providers: Uint32Array;
	/** Infinity without any place at all. */
	nearest: Float64Array;
	/** For each service the cells it reaches. */
	byService: Uint32Array[];
}

/** Places as two lists of degrees. */
export function pointsOf(places: { at: [number, number] }[]): Points {
	return {
		latitude: Float64Array.from(places, ({ at }) => at[1]),
		longitude: Float64Array.from(places, ({ at }) => at[0])
	};
}

/** What each cell reaches within the metres of its county; a county without a limit reaches nothing. */
export function reachOf(
	cells: Cell[],
	services: Offered[],
	counties: AskedCounty[],
	metres: (number | null)[]
): Reach {
	const sites = sitesOf(services);
	const places = pointsOf(sites);
	const index = indexPoints(places, Math.max(1, ...metres.map((most) => most ?? 0)));
	const providers = new Uint32Array(cells.length);
	const reached: number[][] = services.map(() => []);
	const served = services.flatMap((service, number) => (hasArea(service) ? [number] : []));

	for (const [number, { at, county }] of cells.entries()) {
		const most = metres[county] ?? -1;
		const count = index.within(at[1], at[0], most);
		const here = new Set<number>();
		for (let place = 0; place < count; place++)
			for (const one of sites[index.order[index.found[place]!]!]!.services) here.add(one);
		const covering = served.filter(
			(one) => !here.has(one) && counties[county] && serves(services[one]!, at, counties[county])
		);
		providers[number] = count + covering.length;
		for (const one of [...here, ...covering]) reached[one]!.push(number);
	}
	return {
		providers,
		nearest: nearestMetres(pointsOf(cells), places),
		byService: reached.map((list) => Uint32Array.from(list))
	};
}
