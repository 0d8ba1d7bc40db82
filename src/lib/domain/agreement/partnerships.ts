import { monthsAfter, type Day } from '../place/dates.ts';
import { togetherBy, type JointActivity } from './activities.ts';
import type { Barrier, Party } from './agreements.ts';

/** How many months may lie between two meetings that were agreed on. */
export const meetingIntervals = [1, 2, 3, 6, 12] as const;

/** What two organizations agreed to give each other, and how often they meet. */
export interface Partnership {
	id: string;
	one: Party;
	other: Party;
	/** Months; null when nothing was agreed. */
	meetsEvery: number | null;
	/** The latest meeting somebody wrote down. */
	metOn: Day | null;
	oneOffers: string | null;
	otherOffers: string | null;
	/** What the two could do together besides. */
	opportunities: string | null;
	decidesTogether: boolean;
	livedExperience: boolean;
	barriers: Barrier[];
	version: number;
}

/** A partnership as it stands on a day. */
export interface PartnershipSeen extends Partnership {
	/** When they last met or did something together. */
	last: Day | null;
	/** By when they were to meet again; null when nothing was agreed, or they never met. */
	due: Day | null;
	/** Whether they agreed to meet and are past it. */
	lapsed: boolean;
	/** Who gives: both, one of them, or nobody wrote it down. */
	gives: 'both' | 'one' | 'other' | 'unsaid';
}

/** Partnerships on a day: lapsed ones first, then those in which one side only gives. */
export function partnershipsOn(
	partnerships: Partnership[],
	activities: JointActivity[],
	on: Day
): PartnershipSeen[] {
	const rank = (each: PartnershipSeen) => (each.lapsed ? 0 : isOneWay(each) ? 1 : 2);
	return partnerships
		.map((each) => seenOn(each, activities, on))
		.toSorted((a, b) => rank(a) - rank(b) || a.one.name.localeCompare(b.one.name) || byOther(a, b));
}

/** Whether it is written down that only one of the two gives something. */
export function isOneWay({ gives }: Pick<PartnershipSeen, 'gives'>): boolean {
	return gives === 'one' || gives === 'other';
}

function byOther(a: Partnership, b: Partnership) {
	return a.other.name.localeCompare(b.other.name);
}

function seenOn(partnership: Partnership, activities: JointActivity[], on: Day): PartnershipSeen {
	const { one, other, meetsEvery, metOn } = partnership;
	const [together] = togetherBy(activities, on, one.id, other.id);
	const known = metOn !== null && metOn <= on ? metOn : null;
	const last = [known, together?.heldOn ?? null].reduce(later);
	const due = meetsEvery !== null && last !== null ? monthsAfter(last, meetsEvery) : null;
	const lapsed = meetsEvery !== null && (due === null || due < on);
	return { ...partnership, last, due, lapsed, gives: givesOf(partnership) };
}

function later(one: Day | null, other: Day | null): Day | null {
	if (one === null || other === null) return one ?? other;
	return one > other ? one : other;
}

function givesOf({ oneOffers, otherOffers }: Partnership): PartnershipSeen['gives'] {
	if (oneOffers !== null && otherOffers !== null) return 'both';
	if (oneOffers !== null) return 'one';
	return otherOffers === null ? 'unsaid' : 'other';
}
