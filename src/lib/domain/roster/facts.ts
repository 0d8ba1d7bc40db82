import type { Day } from '../place/dates.ts';
import type { Wave } from '../representation/representation.ts';
import type { Bylaws } from './bylaws.ts';
import type { Member } from './members.ts';
import type { Seat } from './seats.ts';

/** A county of the body, with the member organizations whose service area covers it. */
export interface BodyCounty {
	fips: string;
	name: string;
	/** Children 0 to 17; null is unknown. */
	children: number | null;
	servedBy: { id: string; name: string }[];
}

/** Everything the judgement needs, as recorded for one body on one date. */
export interface RosterFacts {
	body: { slug: string; name: string };
	bylaws: Bylaws;
	/** The seats whose template version is valid on the date, one per unit where the template says so. */
	seats: Seat[];
	/** Memberships whose term includes the date. */
	members: Member[];
	counties: BodyCounty[];
	/** Days the body met, in any order: at least the twelve months before the date. */
	meetings: Day[];
	/** Member organizations with six staff or more, whose levels can be asked about. */
	levelsApply: { id: string; name: string }[];
	/**
	 * The perspectives of the voting members of each part that decides, such as an executive team; absent or empty when
	 * the table decides by itself.
	 */
	deciding?: string[][];
	/** The latest anonymous round of questions; null or absent when there is none, or it is not mine to know. */
	demographics?: Wave | null;
}
