import type { Day } from '../place/dates.ts';
import type { RosterFacts } from '../roster/facts.ts';
import { unknownMember } from '../roster/members.ts';
import { judge, type Roster } from '../roster/roster.ts';
import type { Share } from '../share.ts';

/** A share before and after someone takes a seat. */
export interface BeforeAfter {
	before: Share;
	after: Share;
}

/** What the table gains when somebody takes a seat: places on paper, and places held by someone who comes. */
export interface SeatEffect {
	coverage: BeforeAfter;
	effective: BeforeAfter;
}

/** The coverage of a table before and after one new member is confirmed in a seat. */
export function effectOf(facts: RosterFacts, roster: Roster, seat: string, on: Day): SeatEffect {
	const newcomer = unknownMember('newcomer', on);
	const seats = facts.seats.map((each) =>
		each.id === seat
			? { ...each, confirmed: [...each.confirmed, { member: newcomer.id, since: on }] }
			: each
	);
	const then = judge({ ...facts, seats, members: [...facts.members, newcomer] }, on).coverage;
	const now = roster.coverage;
	return {
		coverage: { before: now.all, after: then.all },
		effective: { before: now.effective.all, after: then.effective.all }
	};
}

/** Counties with a member, before and after one joins whose organization has a site in some counties. */
export function presenceWith(roster: Roster, siteCounties: string[]): BeforeAfter {
	const { presence, counties } = roster.geography;
	const brings = counties.some(({ fips, members }) => members === 0 && siteCounties.includes(fips));
	return { before: presence, after: { ...presence, have: presence.have + Number(brings) } };
}
