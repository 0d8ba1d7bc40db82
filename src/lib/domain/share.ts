/** A part of a whole, kept as its two numbers so that shares can be added up later. */
export interface Share {
	have: number;
	need: number;
}

/** No part of no whole: what a question answers when there is nothing to ask about. */
export const nothing: Share = { have: 0, need: 0 };

/** The sum of shares, numerators and denominators apart: never a mean of percentages. */
export function total(shares: Share[]): Share {
	return shares.reduce(
		(sum, share) => ({ have: sum.have + share.have, need: sum.need + share.need }),
		nothing
	);
}

/** The share as a number from 0 to 1, or null when there is no whole. */
export function ratio({ have, need }: Share): number | null {
	return need === 0 ? null : have / need;
}
