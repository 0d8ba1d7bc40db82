import type { ByClass } from '../roster/coverage.ts';
import { ratio, total, type Share } from '../share.ts';
import { isRecorded, type StateTable } from './facts.ts';

/** Places taken at several tables: sums of numerators over sums of denominators. */
export interface PooledCoverage extends ByClass {
	/** The same, counting only people who still come. */
	effective: ByClass;
	/** The mean of the tables' own percentages, for "the typical collaborative", and of how many. Null without any. */
	typical: { effective: number; of: number } | null;
}

/**
 * The coverage of several tables together. Only tables with a member on record count, since nothing is known of the
 * others; null when there is none: unknown is not zero.
 */
export function pooledCoverage(tables: StateTable[]): PooledCoverage | null {
	const known = tables.filter(isRecorded).map(({ roster }) => roster.coverage);
	if (known.length === 0) return null;
	const shares = known.flatMap(({ effective }) => ratio(effective.all) ?? []);
	return {
		...pooled(known),
		effective: pooled(known.map(({ effective }) => effective)),
		typical: meanOf(shares)
	};
}

function pooled(all: ByClass[]): ByClass {
	const of = (share: (each: ByClass) => Share) => total(all.map(share));
	return {
		required: of(({ required }) => required),
		expected: of(({ expected }) => expected),
		optional: of(({ optional }) => optional),
		all: of(({ all }) => all)
	};
}

function meanOf(shares: number[]) {
	if (shares.length === 0) return null;
	const sum = shares.reduce((total, share) => total + share, 0);
	return { effective: sum / shares.length, of: shares.length };
}
