import { byText } from '../order.ts';
import type { Day } from '../place/dates.ts';
import { sharesData, type AgreementSeen, type Due } from './agreements.ts';
import { isFollowed } from './sharing.ts';

/** An agreement that asks for something. */
export type AgreementFinding = AgreementDue | PartnerJoined;

/** It is past its review, or review or end are near; or it ended and nothing follows it. */
export interface AgreementDue {
	kind: Due | 'agreement_ended';
	agreement: About;
	parties: string[];
	/** Whether data is shared under it. */
	sharesData: boolean;
	day: Day;
}

/** Organizations came to the table after it was last looked at. */
export interface PartnerJoined {
	kind: 'partner_joined';
	agreement: About;
	/** When it was last looked at, or began. */
	since: Day;
	/** The latest last. */
	joined: Joined[];
}

/** An organization with the day on which it first sat at the table. */
export interface Joined {
	id: string;
	name: string;
	day: Day;
}

type About = Pick<AgreementSeen, 'id' | 'title'>;

/** What agreements ask for on a day, in the agreements' order. */
export function agreementFindings(
	agreements: AgreementSeen[],
	joined: Joined[],
	on: Day
): AgreementFinding[] {
	const running = agreements.filter(({ standing }) => standing !== 'ended');
	const ended = agreements.filter(
		(each) => each.standing === 'ended' && matters(each) && !isFollowed(each, alike(each, running))
	);
	return [
		...running.flatMap((each): AgreementDue[] => {
			const day = each.due === 'ends_soon' ? each.last : each.reviewDue;
			return each.due && day ? [dueOf(each, each.due, day)] : [];
		}),
		...ended.map((each) => dueOf(each, 'agreement_ended', each.last!)),
		...running.flatMap((each) => joinedSince(each, joined, on))
	];
}

// Others, such as letters of support, may end and leave newcomers alone.
function matters({ kind, ...agreement }: AgreementSeen): boolean {
	return kind === 'memorandum' || sharesData({ kind, ...agreement });
}

function alike(ended: AgreementSeen, running: AgreementSeen[]) {
	return running.filter((each) =>
		sharesData(ended) ? sharesData(each) : each.kind === ended.kind
	);
}

function dueOf(agreement: AgreementSeen, kind: AgreementDue['kind'], day: Day): AgreementDue {
	const { id, title, parties } = agreement;
	return {
		kind,
		agreement: { id, title },
		parties: parties.map(({ name }) => name),
		sharesData: sharesData(agreement),
		day
	};
}

function joinedSince(agreement: AgreementSeen, joined: Joined[], on: Day): PartnerJoined[] {
	const { id, title, parties, standing, reviewedOn, from } = agreement;
	const since = reviewedOn ?? from;
	if (standing !== 'in_force' || since === null || !matters(agreement)) return [];
	const known = parties.map((party) => party.id);
	const later = joined
		.filter((each) => each.day > since && each.day <= on && !known.includes(each.id))
		.toSorted((one, other) => byText(one.day, other.day) || byText(one.name, other.name));
	if (later.length === 0) return [];
	return [{ kind: 'partner_joined', agreement: { id, title }, since, joined: later }];
}
