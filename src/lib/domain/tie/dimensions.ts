/** The lowest and highest level of a tie: from no interaction to collaboration (Frey and others, Levels of Collaboration Scale). */
export const levels = { lowest: 0, highest: 5 } as const;

/** The lowest and highest answer about one dimension of a tie. */
export const answers = { lowest: 0, highest: 4 } as const;

/** What an organization says openly of its work with another, beside the level. */
export const openDimensions = [
	'shared_language',
	'working_relationship',
	'shared_goals',
	'information_sharing',
	'shared_decision_making',
	'resource_commitment',
	'joint_training',
	'role_clarity',
	'cross_system_mechanisms'
] as const;

/** What is asked in confidence: it comes out only as a mean over enough raters. */
export const ratings = ['trust', 'value'] as const;

export type OpenDimension = (typeof openDimensions)[number];
export type Rating = (typeof ratings)[number];
