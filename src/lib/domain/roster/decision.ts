/** What people fill in about a decision of a meeting. The votes are counted only where there was a vote. */
export interface DecisionInput {
	text: string;
	method: 'consensus' | 'vote';
	votesFor: number | null;
	votesAgainst: number | null;
	votesAbstained: number | null;
}

/** A decision of a meeting. */
export interface Decision extends DecisionInput {
	id: string;
}
