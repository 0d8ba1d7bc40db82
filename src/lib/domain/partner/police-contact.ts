import { byText } from '../order.ts';
import type { Day } from '../place/dates.ts';
import { ratio, total, type Share } from '../share.ts';

/** Counts of people from 1 to one less than this are not kept. */
export const smallestCount = 11;

/** Responses to a crisis in a county in a time, and those in which law enforcement had contact. */
export interface ResponseCount {
	id: string;
	countyFips: string;
	from: Day;
	/** The last day of the time. */
	last: Day;
	responses: number;
	/** Null: not known, or too small to be kept. */
	withPolice: number | null;
	version: number;
}

/** A count with the share it makes; null where that is not known. */
export type ContactSeen = ResponseCount & { share: Share | null };

/** The share over a time, pooled over the counties where it is known. */
export interface ContactPeriod {
	from: Day;
	last: Day;
	/** Responses with contact, of all: sums over sums; null where no county knows. */
	share: Share | null;
	/** Counties in it, of those that counted responses in this time. */
	known: Share;
	/** Those counties, by FIPS code: times are compared only over the same. */
	counties: string[];
}

/** Contact with law enforcement by county and over time. */
export interface PoliceContact {
	/** Each county with its latest count; null without one. */
	counties: { fips: string; name: string; latest: ContactSeen | null }[];
	/** The earliest first. */
	periods: ContactPeriod[];
	/** The latest first. */
	counts: ContactSeen[];
}

/** Whether a count may be kept: none, or enough that it is not about single people. */
export function mayBeKept(count: number): boolean {
	return count === 0 || count >= smallestCount;
}

/** What the counts whose time is over by a day say. */
export function policeContact(
	all: ResponseCount[],
	counties: { fips: string; name: string }[],
	on: Day
): PoliceContact {
	const counts = all
		.filter(({ last }) => last <= on)
		.map((count) => ({ ...count, share: shareOf(count) }))
		.toSorted((a, b) => byText(b.last, a.last) || byText(a.countyFips, b.countyFips));
	return {
		counties: counties.map(({ fips, name }) => ({
			...{ fips, name },
			latest: counts.find(({ countyFips }) => countyFips === fips) ?? null
		})),
		periods: [...Map.groupBy(counts, ({ from, last }) => `${from} ${last}`).values()]
			.map(periodOf)
			.toSorted((a, b) => byText(a.last, b.last) || byText(a.from, b.from)),
		counts
	};
}

function periodOf(same: ContactSeen[]): ContactPeriod {
	const shares = same.flatMap(({ share }) => share ?? []);
	const pooled = total(shares);
	return {
		from: same[0]!.from,
		last: same[0]!.last,
		share: ratio(pooled) === null ? null : pooled,
		known: { have: shares.length, need: same.length },
		counties: same.flatMap(({ share, countyFips }) => (share ? [countyFips] : [])).toSorted()
	};
}

function shareOf({ responses, withPolice }: ResponseCount): Share | null {
	if (withPolice === null || responses === 0) return null;
	return { have: withPolice, need: responses };
}
