import { levelsMet, practicesOf, type Visit } from '../outreach/outreach.ts';
import { monthsAfter, monthsBefore, type Day } from '../place/dates.ts';
import { dayBefore } from '../place/periods.ts';
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

/** Half of a state's year: the first from July to December, the second from January to June. */
export interface HalfYear {
	/** Its first month: "2026-07". */
	key: string;
	half: 1 | 2;
	from: Day;
	last: Day;
}

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
	/** The day up to which it counts: its last day, or the day asked for while it still runs. */
	until: Day;
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
}

/** The half-year that a day lies in. */
export function halfYearOf(day: Day): HalfYear {
	const [year = '', month = ''] = day.split('-');
	return Number(month) >= 7 ? halfFrom(`${year}-07`) : halfFrom(`${year}-01`);
}

/** The half-year with this key; null when it is none. */
export function halfYearNamed(key: string): HalfYear | null {
	return /^[12]\d{3}-0[17]$/.test(key) ? halfFrom(key) : null;
}

/** The half-year of a day and those before it, the latest first. */
export function latestHalves(on: Day, count: number): HalfYear[] {
	const { from } = halfYearOf(on);
	return Array.from({ length: count }, (_, back) => halfYearOf(monthsBefore(from, 6 * back)));
}

/** What the logs say about a half-year, up to a day while it still runs. */
export function halfYearSection(
	logs: { efforts: Effort[]; entries: Participation[]; visits: Visit[] },
	half: HalfYear,
	on: Day
): HalfYearSection {
	const until = on < half.last ? on : half.last;
	const isIn = ({ heldOn }: { heldOn: Day }) => heldOn >= half.from && heldOn <= until;
	const known = upTo(logs.entries, until);
	const entries = known.filter(isIn).reverse();
	const visits = logs.visits.filter(isIn);
	return {
		half,
		until,
		efforts: effortsIn(logs.efforts, entries, half.from, until),
		meetings: entries.length,
		open: openOn(known, until),
		visits: visits.length,
		visited: [...new Set(visits.map(({ organization }) => organization.name))].toSorted(),
		levels: levelsMet(visits),
		practices: practicesOf(visits)
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

function halfFrom(key: string): HalfYear {
	const from = `${key}-01`;
	const last = dayBefore(monthsAfter(from, 6));
	return { key, half: key.endsWith('07') ? 1 : 2, from, last };
}
