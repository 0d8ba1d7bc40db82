import type { Point } from '../place/distance.ts';
import type { Day } from '../place/dates.ts';
import type { SeatRule } from '../roster/rule.ts';

/** An organization of the directory that might be asked to fill a seat. */
export interface DirectoryOrganization {
	id: string;
	name: string;
	type: string;
	sector: string | null;
	otherSectors: string[];
	/** The organization it is a unit of. */
	parent: string | null;
	/** FIPS codes of counties it serves, and of counties where it has a site. */
	servedCounties: string[];
	siteCounties: string[];
	points: Point[];
	languages: string[];
	verifiedOn: Day | null;
	/** Whether it exists on the day. */
	open: boolean;
	/** Whether it sits at this table already. */
	member: boolean;
	/** At how many tables it sits: of this instance, and elsewhere as recorded. */
	load: number;
}

/** A county that the seat should bring to the table. */
export interface SoughtCounty {
	fips: string;
	name: string;
	/** Children 0 to 17; null is unknown. */
	children: number | null;
	at: Point | null;
}

/** Something the table lacks: a county's presence, a language (code), a voice (perspective). */
export interface Need {
	kind: 'county' | 'language' | 'voice';
	code: string;
	name: string | null;
}

/** How closely two organizations work together, 0 to 5: the mean of what they report. In no direction. */
export interface Tie {
	a: string;
	b: string;
	strength: number;
}

/** An organization that is not to be asked now: it declined on a day, or trust is being repaired. */
export interface SetApart {
	organization: string;
	reason: 'declined' | 'repair';
	on: Day;
}

/** How much each factor counts. Only their proportions matter. */
export interface Weights {
	match: number;
	geography: number;
	network: number;
	equity: number;
	readiness: number;
}

/** Everything suggestions for a seat are made from. */
export interface SuggestionFacts {
	rule: SeatRule;
	/** FIPS codes of all counties of the body, with their points. */
	area: SoughtCounty[];
	/** The counties nobody at the table reaches for this seat. */
	uncovered: SoughtCounty[];
	needed: Need[];
	organizations: DirectoryOrganization[];
	/** Member organizations by id, with their names. */
	members: Record<string, string>;
	/** Null when nobody of the body has reported a single tie: then the network is unknown, not absent. */
	ties: Tie[] | null;
	setApart: SetApart[];
	/** The broader sector of a sector. */
	broader: Record<string, string>;
	weights: Weights;
	/** Organizations at more tables than this are asked less. */
	sparedFrom: number;
	/** From this level on a tie counts. */
	tieFrom: number;
	/** The last day an organization around the body was verified; null when none ever was. */
	directoryVerifiedOn: Day | null;
}
