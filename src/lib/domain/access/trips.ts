import { rowsBySite, type CostTable } from './cost-table.ts';
import { gridOver, sortInto, type Points } from './grid.ts';
import { indexPoints } from './point-index.ts';
import { metresOfChord } from './sphere.ts';
import { costOf, metresFor, type Unit } from './units.ts';

/** What it costs to go from where people live (cells) to where a service is (sites), asked one site at a time. */
export interface Trips {
	cells: number;
	sites: number;
	/** Every site once, neighbours one after the other: asked in this order, the same cells stay at hand. */
	tour: Uint32Array;
	/** The number of each cell by its position: here cells have positions, neighbours close to each other. */
	order: Uint32Array;
	/** Finds the cells from which a site costs at most so much, and answers how many; `found` begins with their positions. */
	to: (site: number, most: number) => number;
	found: Uint32Array;
	/** What the trip from the cell at this place in `found` costs. */
	cost: (place: number) => number;
}

/** Trips along straight lines on the sphere; minutes are estimated. `reach` is the cost most searches will ask for. */
export function straightTrips(cells: Points, sites: Points, unit: Unit, reach: number): Trips {
	const metres = Math.max(1, metresFor(reach, unit));
	const index = indexPoints(cells, metres);
	const { found, chords, order } = index;
	return {
		cells: order.length,
		sites: sites.latitude.length,
		tour: sortInto(gridOver(sites, 8 * metres), sites).order,
		to: (site, most) =>
			index.within(sites.latitude[site]!, sites.longitude[site]!, metresFor(most, unit)),
		order,
		found,
		cost: (place) => costOf(metresOfChord(chords[place]!), unit)
	};
}

/** Trips whose costs are known from a table, such as a routing engine's. */
export function tabledTrips(table: CostTable, cells: number, sites: number): Trips {
	const { starts, rows } = rowsBySite(table, sites);
	const found = new Uint32Array(cells);
	const costs = new Float64Array(cells);

	function to(site: number, most: number): number {
		let count = 0;
		for (let place = starts[site]!; place < starts[site + 1]!; place++) {
			const row = rows[place]!;
			if (!(table.cost[row]! <= most)) continue;
			found[count] = table.from[row]!;
			costs[count++] = table.cost[row]!;
		}
		return count;
	}
	const numbered = (size: number) => Uint32Array.from({ length: size }, (_, number) => number);
	const [tour, order] = [numbered(sites), numbered(cells)];
	return { cells, sites, tour, order, to, found, cost: (place) => costs[place]! };
}

/** Values of cells by position. */
export function byPosition({ order }: Trips, values: Float64Array): Float64Array {
	const sorted = new Float64Array(order.length);
	for (let position = 0; position < order.length; position++)
		sorted[position] = values[order[position]!]!;
	return sorted;
}

/** Values by position as values of cells: the other way round. */
export function byCell({ order }: Trips, sorted: Float64Array): Float64Array {
	const values = new Float64Array(order.length);
	for (let position = 0; position < order.length; position++)
		values[order[position]!] = sorted[position]!;
	return values;
}
