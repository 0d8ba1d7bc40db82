import { byDay, byText } from '../order.ts';
import { monthsBefore, type Day } from '../place/dates.ts';
import { periodOf } from '../place/periods.ts';
import type { Share } from '../share.ts';

/** Kinds of body in which agencies meet besides the table itself. */
export const effortKinds = [
	'juvenile_crime_prevention',
	'bridging_local_systems',
	'justice_behavioral_health',
	'child_fatality_prevention',
	'community_child_protection',
	'coalition',
	'other'
] as const;

export type EffortKind = (typeof effortKinds)[number];

/** What a coordinator is to take part in: of each group of kinds at least one. */
export const namedKinds: EffortKind[][] = [
	['juvenile_crime_prevention'],
	['bridging_local_systems'],
	['justice_behavioral_health'],
	['child_fatality_prevention', 'community_child_protection']
];

/** Another body around a table. */
export interface Effort {
	id: string;
	kind: EffortKind;
	name: string;
	/** The same body, where it has a table of its own here. */
	linked: { slug: string; name: string } | null;
	/** Where it works, by name; empty: in all counties of the table. */
	counties: string[];
	/** The organizations that sit there, by name; null when nobody wrote any down. */
	organizations: { id: string; name: string }[] | null;
	during: string;
	version: number;
}

/** A meeting of another body in which the coordinator took part. */
export interface Participation {
	id: string;
	effort: { id: string; name: string; kind: EffortKind };
	heldOn: Day;
	topic: string;
	followUp: string | null;
	dueOn: Day | null;
	doneOn: Day | null;
	version: number;
}

/** Another body with how often it was attended. */
export interface EffortSeen extends Effort {
	/** Within twelve months. */
	attended: number;
	last: Day | null;
}

/** What was promised somewhere and is not done. */
export interface OpenFollowUp {
	one: Participation;
	overdue: boolean;
}

/** Where a coordinator took part by a day. */
export interface ParticipationAnswer {
	/** Those there on the day: not attended first, then by name. */
	efforts: EffortSeen[];
	/** Attended within twelve months, of those there. */
	attended: Share;
	/** Of the named kinds those of which none is on record. */
	lacking: EffortKind[][];
	/** What is due first comes first, what has no day last. */
	open: OpenFollowUp[];
	/** All up to the day, the latest first. */
	entries: Participation[];
}

/** So many months without taking part make a body one that is not attended. */
export const monthsAttended = 12;

/** What the log of participation says on a day. */
export function participationOf(
	efforts: Effort[],
	all: Participation[],
	on: Day
): ParticipationAnswer {
	const entries = upTo(all, on);
	const from = monthsBefore(on, monthsAttended);
	const seen = efforts
		.filter(({ during }) => isDuring(during, on, on))
		.map((effort) => {
			const own = entries.filter((entry) => entry.effort.id === effort.id);
			const attended = own.filter(({ heldOn }) => heldOn > from).length;
			return { ...effort, attended, last: own[0]?.heldOn ?? null };
		})
		.toSorted(
			(one, other) =>
				Number(one.attended > 0) - Number(other.attended > 0) || byText(one.name, other.name)
		);
	const kinds = new Set(seen.map(({ kind }) => kind));
	return {
		efforts: seen,
		attended: { have: seen.filter(({ attended }) => attended > 0).length, need: seen.length },
		lacking: namedKinds.filter((group) => !group.some((kind) => kinds.has(kind))),
		open: openOn(entries, on),
		entries
	};
}

/** The meetings up to a day, the latest first. */
export function upTo(all: Participation[], on: Day): Participation[] {
	return all
		.filter(({ heldOn }) => heldOn <= on)
		.toSorted((one, other) => byText(other.heldOn, one.heldOn) || byText(one.id, other.id));
}

/** What of some meetings is still to be done on a day, what is due first before the rest. */
export function openOn(entries: Participation[], on: Day): OpenFollowUp[] {
	return entries
		.filter(({ followUp, doneOn }) => followUp !== null && (doneOn === null || doneOn > on))
		.map((one) => ({ one, overdue: one.dueOn !== null && one.dueOn < on }))
		.toSorted((a, b) => byDay(a.one.dueOn, b.one.dueOn) || byText(a.one.heldOn, b.one.heldOn));
}

/** Whether a range as PostgreSQL writes it has a day from one day to another. */
export function isDuring(during: string, first: Day, final: Day): boolean {
	const { from, last } = periodOf(during);
	return (from === null || from <= final) && (last === null || last >= first);
}
