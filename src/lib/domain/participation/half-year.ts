import { feedbackBetween, type FeedbackLoop } from '../feedback/feedback.ts';
import { levelsMet, practicesOf, type Visit } from '../outreach/outreach.ts';
import type { Day } from '../place/dates.ts';
import { halfYearsUntil, type HalfYear } from '../place/half-years.ts';
import type { Band } from '../vocabulary.ts';
import type { Share } from '../share.ts';
import {
	isDuring,
	openOn,
	upTo,
	type Effort,
	type OpenFollowUp,
	type Participation
} from './participation.ts';

/** One body in a half-year. */
export interface EffortInHalf {
	id: string;
	name: string;
	kind: Effort['kind'];
	attended: number;
	/** Each once, in the order of the meetings. */
	topics: string[];
	/** What was promised in the half-year, and of it what was done by its end. */
	followUps: Share;
}

/** What a coordinator did outside the table in half a year, for the twice-a-year report. */
export interface HalfYearSection {
	half: HalfYear;
	/** Attended most often first; those not attended have 0. */
	efforts: EffortInHalf[];
	meetings: number;
	/** Everything promised so far that is not done at the end. */
	open: OpenFollowUp[];
	visits: number;
	/** Organizations visited, by name. */
	visited: string[];
	levels: Record<Band, Share>;
	practices: { name: string; n: number }[];
	/** What the community said and was told back. */
	feedback: { heard: number; told: number };
}

/** The half-year that "2026-01" or "2026-07" names, judged on a day while it runs; null when the text names none. */
export function halfYearNamed(key: string, on: Day): HalfYear | null {
	if (!/^[12]\d{3}-0[17]$/.test(key)) return null;
	const [half] = halfYearsUntil(`${key}-01`, 1);
	return half ? { ...half, day: half.last < on ? half.last : on } : null;
}

/** How an address names a half-year: "2026-07". */
export function halfYearKey({ from }: Pick<HalfYear, 'from'>): string {
	return from.slice(0, 7);
}

/** What the logs say about a half-year, up to the day it is judged on. */
export function halfYearSection(
	logs: { efforts: Effort[]; entries: Participation[]; visits: Visit[]; loops: FeedbackLoop[] },
	half: HalfYear
): HalfYearSection {
	const until = half.day;
	const isIn = ({ heldOn }: { heldOn: Day }) => heldOn >= half.from && heldOn <= until;
	const known = upTo(logs.entries, until);
	const entries = known.filter(isIn).reverse();
	const visits = logs.visits.filter(isIn);
	return {
		half,
		efforts: effortsIn(logs.efforts, entries, half.from, until),
		meetings: entries.length,
		open: openOn(known, until),
		visits: visits.length,
		visited: [...new Set(visits.map(({ organization }) => organization.name))].toSorted(),
		levels: levelsMet(visits),
		practices: practicesOf(visits),
		feedback: feedbackBetween(logs.loops, half.from, until)
	};
}

function effortsIn(
	efforts: Effort[],
	entries: Participation[],
	from: Day,
	until: Day
): EffortInHalf[] {
	const byEffort = Map.groupBy(entries, ({ effort }) => effort.id);
	return efforts
		.filter(({ id, during }) => byEffort.has(id) || isDuring(during, from, until))
		.map(({ id, name, kind }) => {
			const own = byEffort.get(id) ?? [];
			const topics = [...new Set(own.map(({ topic }) => topic))];
			return { id, name, kind, attended: own.length, topics, followUps: doneBy(own, until) };
		})
		.toSorted((one, other) => other.attended - one.attended);
}

function doneBy(entries: Participation[], until: Day): Share {
	const promised = entries.filter(({ followUp }) => followUp !== null);
	const done = promised.filter(({ doneOn }) => doneOn !== null && doneOn <= until);
	return { have: done.length, need: promised.length };
}
