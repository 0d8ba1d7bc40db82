import type { Share } from '../share.ts';

/** One share for each class of seat, and for all of them together. */
export interface ByClass {
	required: Share;
	expected: Share;
	optional: Share;
	all: Share;
}

/** How much of the table is taken. Places at the top; whole seats and the other readings inside. */
export interface Coverage extends ByClass {
	/** Places held by someone who still comes; nobody is replaced silently. */
	effective: ByClass;
	/** Places if every proposed member were confirmed. */
	ifConfirmed: ByClass;
	/** Seats with all their places taken. */
	seats: ByClass;
	/** Seats with all their places taken by people who still come. */
	seatsEffective: ByClass;
}
