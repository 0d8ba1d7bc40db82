import type { Weights } from './facts.ts';

/** The factors of a suggestion, each from 0 to 1; null is unknown and is not counted. */
export type Factors = Record<keyof Weights, number | null>;

export const factorNames = ['match', 'geography', 'network', 'equity', 'readiness'] as const;

/** What holds where a body has not decided otherwise. A proposal, not a finding of research. */
export const usualWeights: Weights = {
	match: 0.3,
	geography: 0.3,
	network: 0.2,
	equity: 0.1,
	readiness: 0.1
};

/**
 * The weighted mean of the factors that are known: without one of them the weights of the others grow in proportion, so
 * that the sum of weights stays 1.
 */
export function rawScore(factors: Factors, weights: Weights): number {
	const known = factorNames.filter((name) => factors[name] !== null);
	const whole = known.reduce((sum, name) => sum + weights[name], 0);
	if (whole === 0) return 0;
	return known.reduce((sum, name) => sum + weights[name] * factors[name]!, 0) / whole;
}

/** 1 up to three tables, then less with each further one: 1 ÷ (1 + 0.1·(load − 3)). Spares those who are always asked. */
export function loadFactor(load: number): number {
	return 1 / (1 + 0.1 * Math.max(0, load - 3));
}

/** The weights as they count for these factors: unknown ones 0, the others grown to a sum of 1. */
export function weightsUsed(factors: Factors, weights: Weights): Weights {
	const used = (name: keyof Weights) => (factors[name] === null ? 0 : weights[name]);
	const whole = factorNames.reduce((sum, name) => sum + used(name), 0) || 1;
	return Object.fromEntries(factorNames.map((name) => [name, used(name) / whole])) as never;
}
