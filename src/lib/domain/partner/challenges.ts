import { byText } from '../order.ts';
import { monthsBefore, type Day } from '../place/dates.ts';

/** What makes working together hard. */
export const challengeTags = [
	'time',
	'capacity',
	'status_quo',
	'recognition',
	'tokenism',
	'mistrust',
	'values'
] as const;

export type ChallengeTag = (typeof challengeTags)[number];

/** A challenge of one table: what it looks like there, and what is done about it. */
export interface Challenge {
	id: string;
	tag: ChallengeTag;
	what: string;
	localStrategy: string | null;
	/** What is asked of the state. */
	stateStrategy: string | null;
	/** A role or an organization. */
	owner: string | null;
	openedOn: Day;
	closedOn: Day | null;
	version: number;
}

/** The challenges of one kind on a day. */
export interface ChallengeRow {
	tag: ChallengeTag;
	/** The oldest first. */
	open: Challenge[];
	/** Those closed within the last twelve months, the latest first. */
	closed: Challenge[];
}

/** Every kind with its challenges on a day, the kinds with most open ones first. */
export function challengeRows(challenges: Challenge[], on: Day): ChallengeRow[] {
	const from = monthsBefore(on, 12);
	const known = challenges.filter(({ openedOn }) => openedOn <= on);
	return challengeTags
		.map((tag) => {
			const same = known.filter((each) => each.tag === tag);
			return {
				tag,
				open: same
					.filter((each) => isOpen(each, on))
					.toSorted((one, other) => byText(one.openedOn, other.openedOn)),
				closed: same
					.filter((each) => !isOpen(each, on) && each.closedOn! > from)
					.toSorted((one, other) => byText(other.closedOn!, one.closedOn!))
			};
		})
		.toSorted((one, other) => other.open.length - one.open.length);
}

/** The open challenges of a day about which nothing is done yet, or that nobody sees to. */
export function unattended(rows: ChallengeRow[]): Challenge[] {
	return rows
		.flatMap(({ open }) => open)
		.filter(
			({ localStrategy, stateStrategy, owner }) =>
				owner === null || (localStrategy === null && stateStrategy === null)
		);
}

function isOpen({ closedOn }: Challenge, on: Day): boolean {
	return closedOn === null || closedOn > on;
}
