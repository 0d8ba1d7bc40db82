import type { Day } from '../place/dates.ts';

/** Every kind of finding, with its rank in the list. Seats that are not required rank lower: see `rankOfSeat`. */
export const findingKinds = {
	'no-members-recorded': 0,
	'seat-vacant': 1,
	'seat-part-filled': 1,
	'share-not-met': 1,
	'county-without-member': 2,
	'seat-hollow': 3,
	'seat-part-hollow': 3,
	'county-without-active-member': 3,
	'no-regular-meetings': 3,
	'one-voice': 4,
	'few-voices': 7,
	'level-missing': 8,
	'coordinator-holds-seat': 12,
	'member-in-several-seats': 12,
	'member-without-seat': 12,
	'county-unknown': 12,
	'template-not-verified': 12
} as const;

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
	kind: string;
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
