import type { Day } from '../place/dates.ts';

/**
 * Every kind of finding, with its rank in the list. Gaps in seats that are not required rank lower: see `rankOfSeat`.
 * Behind each kind, the values its sentence may use beside `have` and `need`.
 */
export const findingKinds = {
	/** Nobody was recorded, of `need` places: nothing else can be known. */
	'no-members-recorded': 0,
	/** seat, label, labelEs, seatClass, pending (0 or 1), proposed (how many): the same for all kinds about seats. */
	'seat-vacant': 1,
	'seat-part-filled': 1,
	/** Also fraction, majority (0 or 1), add, swap, advice. */
	'share-not-met': 1,
	/** county, children, members, expected, servedBy (names of organizations). */
	'county-without-member': 2,
	'seat-hollow': 3,
	/** Some, not all, of those in the seat no longer come. */
	'seat-part-hollow': 3,
	'county-without-active-member': 3,
	/** last: the day of the latest meeting. */
	'no-regular-meetings': 3,
	/** group (a perspective), conditions, attended, eligible. Tokenism, red; amber below. */
	'one-voice': 4,
	'few-voices': 7,
	/** group (of the census), smallNumbers (0 or 1). Never counts: those are for the coordinator. */
	'group-under-represented': 7,
	/** organization, bands (sent in name only), active (bands that come). */
	'level-missing': 8,
	/** seats, voting (0 or 1). */
	'coordinator-holds-seat': 12,
	/** seats. */
	'member-in-several-seats': 12,
	/** organizations: names of those whose members have no seat. */
	'members-without-seat': 12,
	'county-unknown': 12,
	/** template, version, verifiedOn. */
	'template-not-verified': 12
} as const;

/** Every kind of next step, with its values. */
export type NextKind =
	/** body. */
	| 'import-members'
	| 'record-counties'
	| 'record-meetings'
	| 'define-seats'
	/** seat, members (ids). */
	| 'confirm-proposed'
	| 'confirm-replacement'
	| 'ask-holder'
	/** seat. */
	| 'press-appointment'
	/** seat, sectors, perspectives: whom the rule would accept. */
	| 'invite'
	/** seat, add, swap, members (ids of those who do not qualify). */
	| 'share-add'
	| 'share-swap'
	| 'share-list'
	/** county (FIPS), name. */
	| 'invite-from-county'
	| 'ask-members-of-county'
	/** group. */
	| 'make-room'
	/** group (of the census). */
	| 'reach-group'
	/** organization (id), bands. */
	| 'ask-agency'
	/** member (id), seats. */
	| 'share-the-load'
	| 'free-the-seat'
	/** template. */
	| 'check-the-law';

export type FindingKind = keyof typeof findingKinds;

/** What the subject or a record of a finding is. */
export type RecordType = 'body' | 'seat' | 'county' | 'organization' | 'membership';

/** A record behind a finding. A membership has no label: no finding carries a person's name. */
export interface FindingRecord {
	type: RecordType;
	id: string;
	label: string | null;
}

/** What to do next: a kind that has its own message, and the values the message needs. */
export interface NextStep {
	kind: NextKind;
	values: Values;
}

export type Values = Record<string, string | number | string[] | null>;

/** A statement as data: what is the case, its two numbers, and the records behind it. Never a sentence. */
export interface Finding {
	/** The same from day to day, such as "seat-vacant:S13". */
	id: string;
	kind: FindingKind;
	/** Rank in the list, 0 first. */
	class: number;
	have: number;
	need: number;
	subject: FindingRecord;
	records: FindingRecord[];
	values: Values;
	/** Children 0 to 17 in the counties concerned. */
	children: number;
	since: Day | null;
	next: NextStep;
	state: 'open';
}
