import type { Access, Accessed } from './catchments.ts';
import { byCell, byPosition } from './trips.ts';

/**
 * 2SFCA (Luo and Wang 2003): R_j = S_j / Σ P_i over the cells within the threshold of site j; A_i = Σ R_j over the sites
 * within the threshold of cell i.
 */
export function twoStep({ trips, population, capacity, threshold }: Access): Accessed {
	const access = new Float64Array(trips.cells);
	const living = byPosition(trips, population);
	const dropped: number[] = [];
	const { found } = trips;

	for (const site of trips.tour) {
		const count = trips.to(site, threshold);
		let people = 0;
		for (let place = 0; place < count; place++) people += living[found[place]!]!;
		if (people > 0) {
			const each = capacity[site]! / people;
			for (let place = 0; place < count; place++) access[found[place]!]! += each;
		} else dropped.push(site);
	}
	return { access: byCell(trips, access), dropped: dropped.sort((one, other) => one - other) };
}
