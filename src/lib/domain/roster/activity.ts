/** How a member attends: "not-judged" when the body itself hardly met. */
export type ActivityStatus = 'active' | 'at-risk' | 'inactive' | 'new' | 'not-judged';

/** A member's attendance: meetings attended of those within term and not excused. */
export interface Activity {
	status: ActivityStatus;
	attended: number;
	eligible: number;
}

/** The members of a body by how they attend. */
export interface ActivityResult {
	active: number;
	atRisk: number;
	inactive: number;
	new: number;
	notJudged: number;
	/** The attendance of all members together: meetings attended, of those they could attend. */
	attendance: { have: number; need: number };
	/** The days attendance was judged on, oldest first. */
	window: string[];
	byMember: Record<string, Activity>;
}
