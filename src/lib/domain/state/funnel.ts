import { ratio, total, type Share } from '../share.ts';

/** How a share stands to what chance allows around the share of all together. */
export type Verdict = 'within' | 'below' | 'above' | 'small';

/** Shares compared as a funnel: never by rank. */
export interface Funnel<T> {
	/** All shares together; the line in the middle. */
	pooled: Share;
	points: (T & { verdict: Verdict })[];
}

/** Shares of fewer than this are not judged. */
export const smallestToJudge = 10;

/** Shares beyond these limits are rarer than 1 in 500 by chance alone; within 1 in 20 is the inner line. */
export const limits = { outer: 3.09, inner: 1.96 };

/** Each share beside the pooled one, in the order given. Shares of fewer than ten are drawn and not judged. */
export function funnel<T extends { share: Share }>(all: T[]): Funnel<T> {
	const pooled = total(all.map(({ share }) => share));
	const middle = ratio(pooled) ?? 0;
	return {
		pooled,
		points: all.map((each) => ({ ...each, verdict: verdictOf(each.share, middle) }))
	};
}

/** The shares between which a part of `need` may lie by chance around the middle, from 0 to 1 (normal limits of a proportion). */
export function limitsAt(need: number, middle: number, z: number): { low: number; high: number } {
	const spread = z * Math.sqrt((middle * (1 - middle)) / need);
	return { low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}

/** Between which shares the true one probably lies, 95 times of 100 (Wilson's score interval); null without a whole. */
export function intervalOf({ have, need }: Share): { low: number; high: number } | null {
	if (need === 0) return null;
	const z = limits.inner;
	const share = have / need;
	const middle = share + (z * z) / (2 * need);
	const spread = z * Math.sqrt((share * (1 - share)) / need + (z * z) / (4 * need * need));
	const whole = 1 + (z * z) / need;
	return {
		low: Math.max(0, (middle - spread) / whole),
		high: Math.min(1, (middle + spread) / whole)
	};
}

function verdictOf(share: Share, middle: number): Verdict {
	if (share.need < smallestToJudge) return 'small';
	const value = share.have / share.need;
	const { low, high } = limitsAt(share.need, middle, limits.outer);
	if (value < low) return 'below';
	return value > high ? 'above' : 'within';
}
