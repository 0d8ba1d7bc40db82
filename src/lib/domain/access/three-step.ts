import type { Access, Accessed } from './catchments.ts';
import { byCell, byPosition } from './trips.ts';
import { fourSteps, stepWeight, type Steps, type Weight } from './weights.ts';

/**
 * 3SFCA (Wan, Zou and Sternberg 2012): a cell first spreads its people over the sites by G_ij = W_ij / Σ_j W_ij, the sum
 * over all sites, also those beyond the threshold. Then D_j = Σ_i P_i W_ij G_ij, R_j = S_j / D_j, A_i = Σ_j R_j W_ij G_ij
 * within the threshold.
 */
export function threeStep(asked: Access, steps: Steps = fourSteps): Accessed {
	const { trips, population, capacity, threshold } = asked;
	const weight = stepWeight(steps);
	const sums = weightSums(asked, steps, weight);
	const access = new Float64Array(trips.cells);
	const living = byPosition(trips, population);
	const weights = new Float64Array(trips.cells);
	const dropped: number[] = [];

	for (const site of trips.tour) {
		const count = trips.to(site, threshold);
		let people = 0;
		for (let place = 0; place < count; place++) {
			const cell = trips.found[place]!;
			const weighed = weight(trips.cost(place));
			const chosen = weighed === 0 ? 0 : (weighed * weighed) / sums[cell]!;
			weights[place] = chosen;
			people += living[cell]! * chosen;
		}
		if (people > 0) {
			const each = capacity[site]! / people;
			for (let place = 0; place < count; place++)
				access[trips.found[place]!]! += each * weights[place]!;
		} else dropped.push(site);
	}
	return { access: byCell(trips, access), dropped: dropped.sort((one, other) => one - other) };
}

// Nothing counts beyond the last step, so no search needs to go further.
function weightSums({ trips }: Access, steps: Steps, weight: Weight): Float64Array {
	const sums = new Float64Array(trips.cells);
	const last = steps.at(-1)?.[0] ?? 0;
	for (const site of trips.tour) {
		const count = trips.to(site, last);
		for (let place = 0; place < count; place++)
			sums[trips.found[place]!]! += weight(trips.cost(place));
	}
	return sums;
}
