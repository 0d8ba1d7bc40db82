/** The thresholds a body may set for itself, by group. Shares and ratios are plain numbers: 0.25 is 25 %. */
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
	/** The part of the voting members that must be at a meeting for it to decide; null: none is set. */
	quorum: number | null;
	/** The most members the body may have; null: as its roster says. */
	maximumSize: number | null;
	/** A roster nobody read at its source for so many months counts as not verified. */
	verifiedMonths: number;
	/** The roster is looked through every so many months. */
	reviewMonths: number;
	/** The fewest staff of an agency whose levels are asked about. */
	levelStaffFrom: number;
	/** How much each factor of a suggestion counts; only their proportions matter. */
	weightMatch: number;
	weightGeography: number;
	weightNetwork: number;
	weightEquity: number;
	weightReadiness: number;
	/** Organizations at more tables than this are asked less. */
	sparedFrom: number;
	/** From this level on, of five, a tie lets a member introduce an organization. */
	tieFrom: number;
	/** How many members a perspective should have before one stands for all. */
	voices: number;
	/** The same for one perspective; null: as for all. */
	voicesYouth: number | null;
	voicesParentCaregiver: number | null;
	voicesFamily: number | null;
	voicesLivedExperience: number | null;
	voicesCommunity: number | null;
	voicesCulturalLeader: number | null;
	/** The part of the people the body serves that a perspective stands for, such as 0.2; null: not known. */
	populationYouth: number | null;
	populationParentCaregiver: number | null;
	populationFamily: number | null;
	populationLivedExperience: number | null;
	populationCommunity: number | null;
	populationCulturalLeader: number | null;
	/** So many roles or seats on one person are too many. */
	rolesOfOne: number;
	/** A group that comes less than this part as often as the whole body. */
	voicesComeBelow: number;
	/** Fewer answers than this part of the members: nothing but the rate is shown. */
	answerRate: number;
	/** Share among members over share in the population: under this a group is under-represented. */
	underBelow: number;
	/** Over this it is over-represented. */
	overAbove: number;
	/** The fewest persons a group must be short or over. */
	leastPersons: number;
	/** Fewer expected than this: too few to judge. */
	leastExpected: number;
	/** A binomial tail of this or more: small numbers. */
	smallNumbersFrom: number;
	/** Counts under this are hidden outside the coordinator's view. */
	smallestCell: number;
	/** Minutes within which a mobile crisis team should be there. */
	responseMinutes: number;
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
	quorum: null,
	maximumSize: null,
	verifiedMonths: 12,
	reviewMonths: 6,
	levelStaffFrom: 6,
	weightMatch: 0.3,
	weightGeography: 0.3,
	weightNetwork: 0.2,
	weightEquity: 0.1,
	weightReadiness: 0.1,
	sparedFrom: 3,
	tieFrom: 2,
	voices: 2,
	voicesYouth: null,
	voicesParentCaregiver: null,
	voicesFamily: null,
	voicesLivedExperience: null,
	voicesCommunity: null,
	voicesCulturalLeader: null,
	populationYouth: null,
	populationParentCaregiver: null,
	populationFamily: null,
	populationLivedExperience: null,
	populationCommunity: null,
	populationCulturalLeader: null,
	rolesOfOne: 3,
	voicesComeBelow: 0.5,
	answerRate: 0.7,
	underBelow: 0.8,
	overAbove: 1.25,
	leastPersons: 1,
	leastExpected: 1,
	smallNumbersFrom: 0.1,
	smallestCell: 5,
	responseMinutes: 60
};

/** The usual bylaws with a body's own decisions over them. */
export function bylaws(own: Partial<Bylaws> = {}): Bylaws {
	return { ...usual, ...own };
}

const own = {
	youth: ['voicesYouth', 'populationYouth'],
	parent_caregiver: ['voicesParentCaregiver', 'populationParentCaregiver'],
	family: ['voicesFamily', 'populationFamily'],
	lived_experience: ['voicesLivedExperience', 'populationLivedExperience'],
	community: ['voicesCommunity', 'populationCommunity'],
	cultural_leader: ['voicesCulturalLeader', 'populationCulturalLeader']
} as const;

const settingsOf: Partial<Record<string, (typeof own)[keyof typeof own]>> = own;

/** How many members of a perspective a body decided it wants; null when it decided only for all, or not at all. */
export function voicesSet(perspective: string, set: Bylaws): number | null {
	const names = settingsOf[perspective];
	return names ? set[names[0]] : null;
}

/** How many members of a perspective a body wants, by its own decision for it or for all. */
export function voicesWanted(perspective: string, set: Bylaws): number {
	return voicesSet(perspective, set) ?? set.voices;
}

/** The part of the people a body serves that a perspective stands for; null when it is not known. */
export function populationOf(perspective: string, set: Bylaws): number | null {
	const names = settingsOf[perspective];
	return names ? set[names[1]] : null;
}
