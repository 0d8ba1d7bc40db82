import { pairsAmong } from './density.ts';
import type { Pairs } from './reports.ts';
import type { TieRule } from './ties.ts';

/**
 * Three numbers that are all called reciprocity, over reports at or above the threshold: of the reports, of the pairs with
 * any, and of all pairs. Null when there is nothing to divide by. They need different names, since they differ a lot.
 */
export interface Reciprocity {
	/** 2M / reports */
	edgewise: number | null;
	/** M / (M + A) */
	dyadicNonNull: number | null;
	/** (M + N) / all pairs */
	dyadic: number | null;
}

/** Reciprocity with M mutual, A asymmetric and N empty pairs. */
export function reciprocity(
	{ size, a, mostAb, mostBa }: Pairs,
	{ threshold }: TieRule
): Reciprocity {
	let [mutual, asymmetric] = [0, 0];
	for (let at = 0; at < a.length; at++) {
		const reports = Number(mostAb[at]! >= threshold) + Number(mostBa[at]! >= threshold);
		if (reports === 2) mutual++;
		if (reports === 1) asymmetric++;
	}
	return sharesOf({ mutual, asymmetric, all: pairsAmong(size) });
}

/** Reciprocity from how many pairs report both ways, one way, and how many there are. */
export function sharesOf({
	mutual,
	asymmetric,
	all
}: {
	mutual: number;
	asymmetric: number;
	all: number;
}): Reciprocity {
	const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
	return {
		edgewise: share(2 * mutual, 2 * mutual + asymmetric),
		dyadicNonNull: share(mutual, mutual + asymmetric),
		dyadic: share(all - asymmetric, all)
	};
}
