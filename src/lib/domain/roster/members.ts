import { byCode, byText } from '../order.ts';
import type { Day } from '../place/dates.ts';

/** How a member was present at a meeting. */
export type Presence = 'self' | 'alternate' | 'excused' | 'absent';

/** One meeting within a member's term. A meeting nobody recorded for the member is left out. */
export interface Attended {
	date: Day;
	present: Presence;
}

/** A membership of a body on a date, with what seats, places and measures ask about it. No names. */
export interface Member {
	id: string;
	organization: string | null;
	organizationName: string | null;
	sectors: string[];
	organizationType: string | null;
	perspectives: string[];
	role: string;
	/** The band: leadership, middle or frontline; null is unknown. */
	level: string | null;
	voting: boolean;
	/** Whether the member is paid for the time: yes, no, not_needed; absent or null is unknown. */
	compensated?: string | null;
	/** FIPS code of home (for a perspective) or office; null is unknown. */
	county: string | null;
	since: Day;
	/** The coordinator who serves the body. Never counted. */
	staff: boolean;
	/** The membership this one stands in for. An alternate counts only through that one. */
	alternateOf: string | null;
	/** Oldest first, only meetings within the term. */
	meetings: Attended[];
}

/** The members that count: neither staff nor guests nor alternates. */
export function counted(members: Member[]): Member[] {
	return members.filter(
		({ staff, role, alternateOf }) => !staff && role !== 'guest' && alternateOf === null
	);
}

/** Members in a fixed order: longest membership first, then by id. */
export function byLength(members: Member[]): Member[] {
	return members.toSorted((a, b) => byText(a.since, b.since) || byCode(a.id, b.id));
}

/** The member's meetings, with those an alternate attended instead marked as such. */
export function throughAlternates(member: Member, members: Member[]): Attended[] {
	const alternates = members.filter(({ alternateOf }) => alternateOf === member.id);
	const days = new Set(alternates.flatMap(({ meetings }) => meetings.filter(came).map(dayOf)));
	return member.meetings.map((meeting) =>
		!came(meeting) && days.has(meeting.date) ? { ...meeting, present: 'alternate' } : meeting
	);
}

function came({ present }: Attended): boolean {
	return present === 'self';
}

function dayOf({ date }: Attended): Day {
	return date;
}

/** A voting member since a day, of whom nothing else is known. */
export function unknownMember(id: string, since: Day): Member {
	return {
		id,
		organization: null,
		organizationName: null,
		sectors: [],
		organizationType: null,
		perspectives: [],
		role: 'member',
		level: null,
		voting: true,
		county: null,
		since,
		staff: false,
		alternateOf: null,
		meetings: []
	};
}
