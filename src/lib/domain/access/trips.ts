import type { Points } from './grid.ts';
import { indexPoints } from './point-index.ts';
import { metresOfChord } from './sphere.ts';
import { costOf, metresFor, type Unit } from './units.ts';

/** What it costs to go from where people live (cells) to where a service is (sites), asked one site at a time. */
export interface Trips {
	cells: number;
	sites: number;
	/** Finds the cells from which a site costs at most so much, and answers how many; they stand at the front of `found`. */
	to: (site: number, most: number) => number;
	found: Uint32Array;
	/** What the trip from the cell at this place in `found` costs. */
	cost: (place: number) => number;
}

/** Trips along straight lines on the sphere; minutes are estimated. `reach` is the cost most searches will ask for. */
export function straightTrips(cells: Points, sites: Points, unit: Unit, reach: number): Trips {
	const index = indexPoints(cells, Math.max(1, metresFor(reach, unit)));
	const { found, chords } = index;
	return {
		cells: index.size,
		sites: sites.latitude.length,
		to: (site, most) =>
			index.within(sites.latitude[site]!, sites.longitude[site]!, metresFor(most, unit)),
		found,
		cost: (place) => costOf(metresOfChord(chords[place]!), unit)
	};
}

/** A table of costs: the trip in row r goes from cell `from[r]` to site `to[r]`. Pairs that have no row cannot be travelled. */
export interface CostTable {
	from: Uint32Array;
	to: Uint32Array;
	cost: Float64Array;
}

/** Trips whose costs are known from a table, such as a routing engine's. */
export function tabledTrips(table: CostTable, cells: number, sites: number): Trips {
	const starts = new Uint32Array(sites + 1);
	for (const site of table.to) starts[site + 1]!++;
	for (let site = 1; site <= sites; site++) starts[site]! += starts[site - 1]!;
	const rows = bySite(table.to, starts);
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
	return { cells, sites, to, found, cost: (place) => costs[place]! };
}

function bySite(to: Uint32Array, starts: Uint32Array): Uint32Array {
	const next = starts.slice();
	const rows = new Uint32Array(to.length);
	for (let row = 0; row < to.length; row++) rows[next[to[row]!]!++] = row;
	return rows;
}
