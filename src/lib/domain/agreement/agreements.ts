import { daysBetween, monthsAfter, type Day } from '../place/dates.ts';

/** What organizations put in writing. */
export const agreementKinds = [
	'memorandum',
	'data_sharing',
	'referral',
	'care_coordination',
	'communication_protocol',
	'contract',
	'letter_of_support',
	'executive_order',
	'legislation'
] as const;

export type AgreementKind = (typeof agreementKinds)[number];

/** How finely shared data tells people apart: counts only, or single records. */
export const grains = ['aggregate', 'record'] as const;

/** What keeps organizations from sharing data. */
export const barriers = ['fear_of_looking_bad', 'used_against', 'confidentiality_laws'] as const;

export type Barrier = (typeof barriers)[number];

/** An organization by its name. */
export interface Party {
	id: string;
	name: string;
}

/** What two or more organizations have agreed on, from a day to a last day. */
export interface Agreement {
	id: string;
	kind: AgreementKind;
	title: string;
	parties: Party[];
	from: Day | null;
	last: Day | null;
	reviewedOn: Day | null;
	/** The day somebody set for the next review; null when it follows from the usual time. */
	reviewOn: Day | null;
	sharesData: boolean;
	sharedWhat: string | null;
	sharedPurpose: string | null;
	sharedAs: (typeof grains)[number] | null;
	sharedBasis: string | null;
	sharedProtection: string | null;
	/** Ids of the parties that give data and of those that receive it; both empty: all with each other. */
	sharedFrom: string[];
	sharedTo: string[];
	/** What is in the way of sharing data under it. */
	barriers: Barrier[];
	document: string | null;
	openToAll: boolean;
	version: number;
}

/** Whether an agreement holds on a day. */
export type Standing = 'in_force' | 'coming' | 'ended';

/** What has to be done about an agreement: it is past its review, or review or end are near. */
export type Due = 'review_overdue' | 'review_soon' | 'ends_soon';

/** An agreement as it stands on a day. */
export interface AgreementSeen extends Agreement {
	standing: Standing;
	/** When it is to be reviewed next; null when it is not known since when it holds. */
	reviewDue: Day | null;
	due: Due | null;
}

/** An agreement is looked at again after so many months unless a day was set. */
export const monthsToReview = 12;

/** A review or an end within so many days is near. */
export const daysNear = 60;

/** How an agreement stands on a day. Only one in force can be due. */
export function seenOn(agreement: Agreement, on: Day): AgreementSeen {
	const standing = standingOn(agreement, on);
	const reviewDue = reviewDueOf(agreement);
	const due = standing === 'in_force' ? dueOn(agreement, reviewDue, on) : null;
	return { ...agreement, standing, reviewDue, due };
}

function standingOn({ from, last }: Agreement, on: Day): Standing {
	if (from !== null && from > on) return 'coming';
	return last !== null && last < on ? 'ended' : 'in_force';
}

// A year after the last look at it, unless its parties set a day.
function reviewDueOf({ reviewOn, reviewedOn, from }: Agreement): Day | null {
	if (reviewOn !== null) return reviewOn;
	const since = reviewedOn ?? from;
	return since === null ? null : monthsAfter(since, monthsToReview);
}

function dueOn({ last }: Agreement, reviewDue: Day | null, on: Day): Due | null {
	if (reviewDue !== null && reviewDue < on) return 'review_overdue';
	if (last !== null && daysBetween(on, last) <= daysNear) return 'ends_soon';
	return reviewDue !== null && daysBetween(on, reviewDue) <= daysNear ? 'review_soon' : null;
}

const standings: Standing[] = ['in_force', 'coming', 'ended'];
const dues: (Due | null)[] = ['review_overdue', 'ends_soon', 'review_soon', null];

/** Agreements as they stand on a day: in force first, those with something to do before the others, then by title. */
export function agreementsOn(agreements: Agreement[], on: Day): AgreementSeen[] {
	return agreements
		.map((agreement) => seenOn(agreement, on))
		.toSorted(
			(one, other) =>
				standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
				dues.indexOf(one.due) - dues.indexOf(other.due) ||
				one.title.localeCompare(other.title)
		);
}

/** How many agreements are in force, and of those how many need something; the distinct organizations that entered one. */
export function countAgreements(agreements: AgreementSeen[]) {
	const inForce = agreements.filter(({ standing }) => standing === 'in_force');
	const count = (due: Due) => inForce.filter((each) => each.due === due).length;
	return {
		inForce: inForce.length,
		overdue: count('review_overdue'),
		near: count('ends_soon') + count('review_soon'),
		organizations: new Set(inForce.flatMap(({ parties }) => parties.map(({ id }) => id))).size
	};
}

/** Whether all of some organizations are parties. */
export function joins({ parties }: Pick<Agreement, 'parties'>, ...ids: string[]): boolean {
	return ids.every((id) => parties.some((party) => party.id === id));
}

/** Whether an agreement is about sharing data. */
export function sharesData({ kind, sharesData }: Pick<Agreement, 'kind' | 'sharesData'>): boolean {
	return sharesData || kind === 'data_sharing';
}

/** Every two parties of agreements in force, and whether data is shared: each pair once for each relation. */
export function pairsInForce(agreements: AgreementSeen[]) {
	const pairs = agreements
		.filter(({ standing }) => standing === 'in_force')
		.flatMap((agreement) => pairsAmong(agreement, sharesData(agreement)));
	return [...new Map(pairs.map((pair) => [`${pair.a} ${pair.b} ${pair.overlay}`, pair])).values()];
}

function pairsAmong({ parties }: AgreementSeen, shared: boolean) {
	const ids = parties.map(({ id }) => id).sort();
	const overlays = shared ? (['agreement', 'sharing'] as const) : (['agreement'] as const);
	return ids.flatMap((a, at) =>
		ids.slice(at + 1).flatMap((b) => overlays.map((overlay) => ({ a, b, overlay })))
	);
}
