import type { Points } from './grid.ts';
import { indexPoints, type PointIndex } from './point-index.ts';
import { metresOfChord, radius } from './sphere.ts';
import { byCell, type Trips } from './trips.ts';

/** What the cheapest trip of each cell costs, min_j c_ij, whatever the threshold; Infinity where there is none at all. */
export function nearest(trips: Trips): Float64Array {
	const least = new Float64Array(trips.cells).fill(Infinity);
	for (const site of trips.tour) {
		const count = trips.to(site, Infinity);
		for (let place = 0; place < count; place++) {
			const cell = trips.found[place]!;
			least[cell] = Math.min(least[cell]!, trips.cost(place));
		}
	}
	return byCell(trips, least);
}

/** Metres along the straight line from each cell to its nearest site; Infinity when there are no sites. */
export function nearestMetres(cells: Points, sites: Points): Float64Array {
	return nearestSites(cells, sites).metres;
}

/** The nearest site of each cell by the straight line, -1 when there are no sites, and metres to it. */
export function nearestSites(cells: Points, sites: Points) {
	const first = 50_000 / Math.sqrt(1 + sites.latitude.length / 100);
	const index = indexPoints(sites, first);
	const site = new Int32Array(cells.latitude.length).fill(-1);
	const metres = new Float64Array(cells.latitude.length).fill(Infinity);
	for (const cell of site.keys()) {
		const place = nearestTo(index, cells.latitude[cell]!, cells.longitude[cell]!, first);
		if (place < 0) continue;
		site[cell] = index.order[index.found[place]!]!;
		metres[cell] = metresOfChord(index.chords[place]!);
	}
	return { site, metres };
}

// Whatever lies within a circle is nearer than anything outside: the first circle that holds a site is large enough.
function nearestTo(index: PointIndex, latitude: number, longitude: number, first: number): number {
	for (let metres = first; index.order.length > 0; metres *= 2) {
		const count = index.within(latitude, longitude, metres);
		let nearest = 0;
		for (let place = 1; place < count; place++)
			if (index.chords[place]! < index.chords[nearest]!) nearest = place;
		if (count > 0) return nearest;
		if (metres > Math.PI * radius) break;
	}
	return -1;
}
