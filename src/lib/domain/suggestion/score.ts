import type { Bylaws } from '../roster/bylaws.ts';
import type { Weights } from './facts.ts';

/** The factors of a suggestion, each from 0 to 1; null is unknown and is not counted. */
export type Factors = Record<keyof Weights, number | null>;

export const factorNames = ['match', 'geography', 'network', 'equity', 'readiness'] as const;

/** The weights a body has set, or the usual ones: a proposal, not a finding of research. */
export function weightsOf(set: Bylaws): Weights {
	return {
		match: set.weightMatch,
		geography: set.weightGeography,
		network: set.weightNetwork,
		equity: set.weightEquity,
		readiness: set.weightReadiness
	};
}

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

/** 1 up to so many tables, then less with each further one: 1 ÷ (1 + 0.1·(load − 3)). Spares those who are always asked. */
export function loadFactor(load: number, sparedFrom: number): number {
	return 1 / (1 + 0.1 * Math.max(0, load - sparedFrom));
}

/** The weights as they count for these factors: unknown ones 0, the others grown to a sum of 1. */
export function weightsUsed(factors: Factors, weights: Weights): Weights {
	const used = (name: keyof Weights) => (factors[name] === null ? 0 : weights[name]);
	const whole = factorNames.reduce((sum, name) => sum + used(name), 0) || 1;
	return Object.fromEntries(factorNames.map((name) => [name, used(name) / whole])) as never;
}
