/** The thresholds a body may set for itself. Shares run from 0 to 1. */
export interface Bylaws {
	/** How many of the body's latest meetings attendance is judged on. */
	window: number;
	/** Fewer eligible meetings than this: new. */
	newBelow: number;
	/** None of so many latest meetings attended: inactive. */
	inactiveAfterMissed: number;
	/** Attendance under this, with at least `inactiveShareFrom` meetings: inactive. */
	inactiveBelow: number;
	inactiveShareFrom: number;
	/** None of so many latest meetings attended: at risk. */
	atRiskAfterMissed: number;
	/** Attendance under this: at risk. */
	atRiskBelow: number;
	/** Fewer meetings than this in twelve months: the body does not meet regularly. */
	meetingsPerYear: number;
	/** How many members a perspective should have before one stands for all. */
	voices: number;
}

/** What holds where a body has not decided otherwise. */
export const usual: Bylaws = {
	window: 6,
	newBelow: 3,
	inactiveAfterMissed: 3,
	inactiveBelow: 0.25,
	inactiveShareFrom: 4,
	atRiskAfterMissed: 2,
	atRiskBelow: 0.5,
	meetingsPerYear: 3,
	voices: 2
};

/** The usual bylaws with a body's own decisions over them. */
export function bylaws(own: Partial<Bylaws> = {}): Bylaws {
	return { ...usual, ...own };
}
