import type { Weights } from './facts.ts';
import { factorNames, rawScore, type Factors } from './score.ts';

/** What happens to the order when one weight counts half or double. */
export interface WhatIf {
	factor: keyof Weights;
	times: 0.5 | 2;
	/** Organizations by id, first rank first. */
	order: string[];
	/** Whether the first rank stays the same. */
	stays: boolean;
}

/** What an order is made from. */
export interface Ranked {
	organization: { id: string; name: string };
	factors: Factors;
	load: number;
	loadFactor: number;
}

/** Ranked suggestions: higher score first, then the smaller load, then the name. */
export function inOrder<T extends Ranked>(ranked: T[], weights: Weights): T[] {
	// Sums that differ only by how numbers are stored are equal.
	const score = (each: Ranked) =>
		Math.round(rawScore(each.factors, weights) * each.loadFactor * 1e9);
	return ranked.toSorted(
		(one, two) =>
			score(two) - score(one) ||
			one.load - two.load ||
			one.organization.name.localeCompare(two.organization.name, 'en') ||
			one.organization.id.localeCompare(two.organization.id, 'en')
	);
}

/** The order with each weight halved and doubled, one at a time. */
export function sensitivity(ranked: Ranked[], weights: Weights): WhatIf[] {
	const ids = (some: Ranked[]) => some.map(({ organization }) => organization.id);
	const [first] = ids(inOrder(ranked, weights));
	return factorNames.flatMap((factor) =>
		([0.5, 2] as const).map((times) => {
			const order = ids(inOrder(ranked, { ...weights, [factor]: weights[factor] * times }));
			return { factor, times, order, stays: order[0] === first };
		})
	);
}
