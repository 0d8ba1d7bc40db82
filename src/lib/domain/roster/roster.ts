import type { Finding } from '../finding/finding.ts';
import { inReadingOrder } from '../finding/order.ts';
import type { Day } from '../place/dates.ts';
import { representation, type Representation } from '../representation/representation.ts';
import { attendance, type ActivityResult } from './activity.ts';
import type { Bylaws } from './bylaws.ts';
import { coverage, type Coverage } from './coverage.ts';
import type { RosterFacts } from './facts.ts';
import { levels, type Levels } from './levels.ts';
import { inOrder } from './matching.ts';
import { matrix, type Matrix } from './matrix.ts';
import { byLength, counted, type Member } from './members.ts';
import { whoIsMissing } from './missing.ts';
import { perspectiveShare, type PerspectiveShare } from './perspectives.ts';
import { geography, type Geography } from './presence.ts';
import { judgeSeats, seatless } from './seat-results.ts';
import type { SeatResult } from './seats.ts';
import { judgeShare, type ShareResult } from './share-seats.ts';
import { tokenism, type Tokenism } from './tokenism.ts';

/** A body's table judged on a date: everything the page "who is missing" shows. */
export interface Roster {
	body: { slug: string; name: string };
	on: Day;
	/** The thresholds everything below was judged by. */
	bylaws: Bylaws;
	/** Members counted. 0 means that nobody was recorded, not that everybody is missing. */
	members: number;
	seats: SeatResult[];
	coverage: Coverage;
	shares: ShareResult[];
	activity: ActivityResult;
	geography: Geography;
	/** The same by sector and by seat. */
	matrix: Matrix;
	levels: Levels;
	tokenism: Tokenism[];
	perspectives: PerspectiveShare;
	/** Members against the population; null without a round of questions. */
	representation: Representation | null;
	/** Memberships that hold no seat, count for no share, and are not proposed for an open place. */
	seatless: string[];
	findings: Finding[];
}

/** The judgement of a table: activity first, then seats, then the rest. */
export function judge(recorded: RosterFacts, on: Day): Roster {
	const facts = tidy(recorded);
	const members = counted(facts.members);
	const activity = attendance(members, facts.members, facts.meetings, facts.bylaws, on);
	const coming = members.filter(({ id }) => activity.byMember[id]?.status !== 'inactive');
	const seatHolders = members.filter(({ id }) => activity.seatAttended.includes(id));
	const shares = sharesOf(facts, members, coming);
	const seats = judgeSeats(facts.seats, members, seatHolders, coming, shares);
	const judged = {
		body: facts.body,
		on,
		bylaws: facts.bylaws,
		members: members.length,
		seats,
		coverage: coverage(seats, shares),
		shares,
		activity,
		geography: geography(facts.counties, members, coming),
		matrix: matrix(facts.seats, seats, facts.counties, members),
		levels: levels(facts.levelsApply, members, coming),
		tokenism: tokenism({
			...{ seats: facts.seats, members, coming, activity, bylaws: facts.bylaws },
			deciding: facts.deciding ?? []
		}),
		perspectives: perspectiveShare(members, coming),
		representation: facts.demographics ? representation(facts.demographics, facts.bylaws) : null,
		seatless: seatless(facts.seats, seats, members)
	};
	return { ...judged, findings: inReadingOrder(whoIsMissing(facts, judged)) };
}

function sharesOf({ seats, bylaws }: RosterFacts, members: Member[], coming: Member[]) {
	return seats.flatMap((seat) => {
		const most = bylaws.maximumSize ?? seat.maximumSize ?? null;
		return seat.applicable && seat.share
			? [judgeShare(seat, seat.share, members, coming, most)]
			: [];
	});
}

// In one order from here on, so that the order of rows in a file or a table cannot matter. A share asks for a part of
// all members and has no places of its own.
function tidy(facts: RosterFacts): RosterFacts {
	const seats = facts.seats.map((seat) => (seat.share ? { ...seat, minimum: 0 } : seat));
	return { ...facts, seats: inOrder(seats), members: byLength(facts.members) };
}
