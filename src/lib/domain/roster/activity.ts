import { monthsBefore, type Day } from '../place/dates.ts';
import type { Share } from '../share.ts';
import type { Bylaws } from './bylaws.ts';
import { throughAlternates, type Attended, type Member, type Presence } from './members.ts';

/** How a member attends: "not-judged" when the body itself hardly met. */
export const activityStatuses = ['active', 'at-risk', 'inactive', 'new', 'not-judged'] as const;

export type ActivityStatus = (typeof activityStatuses)[number];

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
	attendance: Share;
	/** Meetings in the twelve months before the date, of those a body should hold. */
	regular: Share;
	/** The days attendance was judged on, oldest first. */
	window: Day[];
	byMember: Record<string, Activity>;
	/** Members whose seat is still attended, by themselves or by an alternate. */
	seatAttended: string[];
}

/** A person's attendance over the latest meetings, oldest first. An alternate does not make a person active. */
export function activity(
	meetings: Attended[],
	bylaws: Bylaws,
	counts: Presence[] = ['self']
): Activity {
	const came = meetings
		.slice(-bylaws.window)
		.filter(({ present }) => present !== 'excused')
		.map(({ present }) => counts.includes(present));
	return {
		status: statusOf(came, bylaws),
		attended: came.filter(Boolean).length,
		eligible: came.length
	};
}

/** The attendance of each member of a body on a date; a body that hardly meets leaves its members unjudged. */
export function attendance(
	members: Member[],
	all: Member[],
	held: Day[],
	bylaws: Bylaws,
	on: Day
): ActivityResult {
	const days = [...new Set(held)].filter((day) => day <= on).toSorted();
	const window = days.slice(-bylaws.window);
	const lately = days.filter((day) => day > monthsBefore(on, 12)).length;
	const judged = lately >= bylaws.meetingsPerYear;
	const read = (meetings: Attended[], counts?: Presence[]) => {
		const seen = activity(within(meetings, window), bylaws, counts);
		return judged ? seen : { ...seen, status: 'not-judged' as const };
	};
	const byMember = Object.fromEntries(members.map((each) => [each.id, read(each.meetings)]));
	const seatAttended = members
		.filter((each) => stillComes(read(throughAlternates(each, all), ['self', 'alternate'])))
		.map(({ id }) => id);
	const regular = { have: lately, need: bylaws.meetingsPerYear };
	return { ...tally(Object.values(byMember)), regular, window, byMember, seatAttended };
}

/** Whether someone counts as coming: all but the inactive do. */
export function stillComes({ status }: Activity): boolean {
	return status !== 'inactive';
}

function statusOf(came: boolean[], bylaws: Bylaws): ActivityStatus {
	const share = came.filter(Boolean).length / came.length;
	if (came.length < bylaws.newBelow) return 'new';
	if (missedLast(came, bylaws.inactiveAfterMissed)) return 'inactive';
	if (share < bylaws.inactiveBelow && came.length >= bylaws.inactiveShareFrom) return 'inactive';
	if (share < bylaws.atRiskBelow) return 'at-risk';
	return missedLast(came, bylaws.atRiskAfterMissed) ? 'at-risk' : 'active';
}

function missedLast(came: boolean[], meetings: number): boolean {
	return came.length >= meetings && !came.slice(-meetings).some(Boolean);
}

function within(meetings: Attended[], window: Day[]): Attended[] {
	return meetings
		.filter(({ date }) => window.includes(date))
		.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function tally(all: Activity[]) {
	const count = (status: ActivityStatus) => all.filter((each) => each.status === status).length;
	return {
		active: count('active'),
		atRisk: count('at-risk'),
		inactive: count('inactive'),
		new: count('new'),
		notJudged: count('not-judged'),
		attendance: {
			have: all.reduce((sum, { attended }) => sum + attended, 0),
			need: all.reduce((sum, { eligible }) => sum + eligible, 0)
		}
	};
}
