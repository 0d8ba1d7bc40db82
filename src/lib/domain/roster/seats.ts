import type { Day } from '../place/dates.ts';
import type { SeatRule } from './rule.ts';

/** Required by rule, expected by good practice, or welcome. In this order seats are filled. */
export const seatClasses = ['required', 'expected', 'optional'] as const;

/** The states a seat can be in; hollow means that all who hold it no longer come. */
export const seatStates = [
	'filled',
	'part-filled',
	'hollow',
	'pending',
	'vacant',
	'not-applicable'
] as const;

export type SeatClass = (typeof seatClasses)[number];
export type SeatState = (typeof seatStates)[number];

/** A part of all members that must qualify: at least the fraction, or more than half for a majority. */
export interface SeatShare {
	fraction: number;
	majority: boolean;
}

/** A seat of a body as it stands on a date, with the people confirmed in it. */
export interface Seat {
	/** The code, such as "S05"; unique in the body. */
	id: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	/** How many places the seat has; 0 when it may stay empty, or when it is a share. */
	minimum: number;
	share: SeatShare | null;
	/** The most members the body may have, when its law says so. */
	maximumSize?: number | null;
	rule: SeatRule;
	applicable: boolean;
	/** An appointment is under way. Counted as vacant until it is made. */
	pending: boolean;
	emptySince: Day | null;
	template: SeatTemplate | null;
	confirmed: Confirmed[];
}

/** The roster a seat comes from, and when someone last read it at its source. */
export interface SeatTemplate {
	code: string;
	version: string;
	verifiedOn: Day | null;
}

/** A membership confirmed in a seat, and since when. */
export interface Confirmed {
	member: string;
	since: Day;
}

/** A seat after judgement: who holds it, who of them still comes, and who could be confirmed. */
export interface SeatResult {
	id: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	minimum: number;
	state: SeatState;
	/** Places taken by confirmed members: never more than the minimum. */
	filled: number;
	/** Places taken if every proposed member were confirmed. */
	filledIfConfirmed: number;
	/** Of those, places whose holder, or the holder's alternate, still comes. */
	filledByActive: number;
	/** Memberships confirmed in the seat. */
	holders: string[];
	activeHolders: string[];
	/** Memberships the matching would put here, for someone to confirm. */
	proposed: string[];
	/** Those of the proposed who would stand in for a holder who no longer comes. */
	replacements: string[];
}
