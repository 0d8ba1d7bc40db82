/** How much a trip of some cost counts. */
export type Weight = (cost: number) => number;

/** Steps of a weight: up to and with this cost, so much. Costs rise. */
export type Steps = readonly (readonly [upTo: number, weight: number])[];

/** The steps of E2SFCA (Luo and Qi 2009) for trips of up to 30 minutes. */
export const thirtyMinutes: Steps = [
	[10, 1],
	[20, 0.68],
	[30, 0.22]
];

/** The same steps for trips of up to an hour. */
export const sixtyMinutes: Steps = [
	[20, 1],
	[40, 0.68],
	[60, 0.22]
];

/** The steps of 3SFCA (Wan, Zou and Sternberg 2012). */
export const fourSteps: Steps = [
	[10, 0.962],
	[20, 0.704],
	[30, 0.377],
	[60, 0.042]
];

/** The weight of the first step that a cost is not beyond; 0 beyond the last. */
export function stepWeight(steps: Steps): Weight {
	return (cost) => {
		for (const [upTo, weight] of steps) if (cost <= upTo) return weight;
		return 0;
	};
}

/** (max(cost, least) / scale) ^ alpha: alpha below 0 makes far trips count less. `least` keeps next door finite. */
export function gravityWeight({ alpha = -1, scale = 1, least = 1 } = {}): Weight {
	return (cost) => (Math.max(cost, least) / scale) ** alpha;
}

/** exp(-cost² / 2σ²), not normalised. */
export function gaussianWeight(sigma: number): Weight {
	return (cost) => Math.exp((-cost * cost) / (2 * sigma * sigma));
}
