import { byText } from '../order.ts';
import { monthsBefore, type Day } from '../place/dates.ts';
import type { Share } from '../share.ts';
import { bands, type Band } from '../vocabulary.ts';

/** A visit to an organization. */
export interface Visit {
	id: string;
	organization: { id: string; name: string };
	heldOn: Day;
	/** Where it was: the organization's own county when nothing else was written; null when that is not known. */
	countyFips: string | null;
	/** Whom of its staff one met; empty when nobody wrote it down. */
	levels: Band[];
	topic: string;
	practice: string | null;
	version: number;
}

/** An organization that a table may visit. */
export interface Agency {
	id: string;
	name: string;
	/** Its own field of work first. */
	sectors: string[];
	/** The counties that it is in or serves, by FIPS code. */
	counties: string[];
	/** Whether it has a member at the table. */
	sits: boolean;
}

/** An organization with the day of the last visit; null when none is on record. */
export type AgencySeen = Agency & { last: Day | null };

/** Visits in one county. */
export interface CountyVisits {
	fips: string;
	name: string;
	/** Within twelve months. */
	visits: number;
	/** Organizations visited within twelve months, wherever, of those that are in the county or serve it. */
	agencies: Share;
	last: Day | null;
}

/** Whom a table visited by a day. */
export interface Outreach {
	/** All up to the day, the latest first. */
	visits: Visit[];
	/** How many within twelve months. */
	recent: number;
	/** Organizations visited within twelve months, of those around the table. */
	agencies: Share;
	/** Those not visited within twelve months: never visited first, then the longest ago. */
	notVisited: AgencySeen[];
	counties: CountyVisits[];
	/** Recent visits in no county of the table, or nobody knows where. */
	elsewhere: number;
	/** Recent visits that met each level, of those where it was written down. */
	levels: Record<Band, Share>;
	/** What was promoted within twelve months, most often first. */
	practices: { name: string; n: number }[];
}

/** So many months without a visit put an organization on the list. */
export const monthsOfOutreach = 12;

/** What the log of visits says on a day about the organizations and counties of a table. */
export function outreachOf(
	all: Visit[],
	agencies: Agency[],
	counties: { fips: string; name: string }[],
	on: Day
): Outreach {
	const visits = all
		.filter(({ heldOn }) => heldOn <= on)
		.toSorted((one, other) => byText(other.heldOn, one.heldOn));
	const from = monthsBefore(on, monthsOfOutreach);
	const recent = visits.filter(({ heldOn }) => heldOn > from);
	const visited = new Set(recent.map(({ organization }) => organization.id));
	const own = new Set(counties.map(({ fips }) => fips));
	return {
		visits,
		recent: recent.length,
		agencies: shareOf(agencies, visited),
		notVisited: notVisited(agencies, visits, visited),
		counties: counties.map((county) => {
			const here = visits.filter(({ countyFips }) => countyFips === county.fips);
			return {
				...county,
				visits: here.filter(({ heldOn }) => heldOn > from).length,
				agencies: shareOf(
					agencies.filter((agency) => agency.counties.includes(county.fips)),
					visited
				),
				last: here[0]?.heldOn ?? null
			};
		}),
		elsewhere: recent.filter(({ countyFips }) => !countyFips || !own.has(countyFips)).length,
		levels: levelsMet(recent),
		practices: practicesOf(recent)
	};
}

function shareOf(agencies: Agency[], visited: Set<string>): Share {
	return { have: agencies.filter(({ id }) => visited.has(id)).length, need: agencies.length };
}

function notVisited(agencies: Agency[], visits: Visit[], visited: Set<string>): AgencySeen[] {
	const byAgency = Map.groupBy(visits, ({ organization }) => organization.id);
	return agencies
		.filter(({ id }) => !visited.has(id))
		.map((agency) => ({ ...agency, last: byAgency.get(agency.id)?.[0]?.heldOn ?? null }))
		.toSorted(
			(one, other) => byText(one.last ?? '', other.last ?? '') || byText(one.name, other.name)
		);
}

/** How many visits met each level of staff, of those where it was written down. */
export function levelsMet(visits: Visit[]): Record<Band, Share> {
	const told = visits.filter(({ levels }) => levels.length > 0);
	const met = (band: Band): Share => ({
		have: told.filter(({ levels }) => levels.includes(band)).length,
		need: told.length
	});
	return Object.fromEntries(bands.map((band) => [band, met(band)])) as Record<Band, Share>;
}

/** The practices that were promoted, most often first; upper and lower case are the same. */
export function practicesOf(visits: Visit[]): { name: string; n: number }[] {
	const named = visits.flatMap(({ practice }) => practice ?? []);
	return [...Map.groupBy(named, (name) => name.toLowerCase()).values()]
		.map((same) => ({ name: same[0]!, n: same.length }))
		.toSorted((one, other) => other.n - one.n || byText(one.name, other.name));
}
