import type { PartnerMap } from '../partner/partners.ts';
import type { Boundaries } from '../place/boundaries.ts';
import type { Day } from '../place/dates.ts';
import type { Roster } from '../roster/roster.ts';

/** A county of the state as it stood on the day. */
export interface StateCounty {
	fips: string;
	name: string;
	/** Children 0 to 17; null is unknown. */
	children: number | null;
	/** The name of its catchment; null when it lies in none. */
	catchment: string | null;
}

/** Someone at a table: the number is the same wherever the same person sits. */
export interface StatePerson {
	person: number;
	/** Whether the person serves as youth, parent, caregiver or family. */
	voice: boolean;
}

/** What of a table's judgement is rolled up. */
export type StateRoster = Pick<
	Roster,
	'members' | 'coverage' | 'seats' | 'geography' | 'perspectives'
>;

/** A collaborative judged on the day. */
export interface StateTable {
	slug: string;
	name: string;
	invented: boolean;
	/** FIPS codes of its counties in the state. */
	counties: string[];
	roster: StateRoster;
	people: StatePerson[];
	/** Organizations at the table, by id. */
	organizations: string[];
	/** The last day it met within two years; null when it did not. */
	lastMeeting: Day | null;
	partners: PartnerMap | null;
}

/** Everything the roll-up of a state is made from, as recorded on one day. */
export interface StateFacts {
	on: Day;
	state: { code: string; name: string };
	counties: StateCounty[];
	/** By name. */
	catchments: string[];
	/** All boundaries the state can be shown by, since what is hidden by one must not follow from another. The first are shown most. */
	boundaries: Boundaries[];
	tables: StateTable[];
}

/** Whether a table has a member on record. A table without one is not counted as empty: nothing is known of it. */
export function isRecorded({ roster }: StateTable): boolean {
	return roster.members > 0;
}
