import type { Offered } from '../service/supply.ts';
import type { AskedCounty, Cell, Demand } from './cells.ts';
import { duplicationsOf, type Duplication } from './duplications.ts';
import { reachOf, type Reach } from './reach.ts';
import { limitIn, type Limit, type Standard } from './standard.ts';
import type { TripBook } from './trip.ts';

/** People reached, of all; the share is null when there are none. */
export interface Reached {
	have: number;
	need: number;
	share: number | null;
}

/** How a county stands against a standard. Unknown is null. */
export interface CountyGap {
	fips: string;
	name: string;
	population: number | null;
	children: number | null;
	reached: Reached;
	/** Minutes to the nearest place, the mean of those not reached. */
	averageMinutesUnreached: number | null;
	passes: boolean | null;
	limit: Limit | null;
	estimated: boolean;
}

/** How one tract, ZIP area or other point that was brought in stands against the standard of its county. */
export interface TractGap {
	id: string;
	name: string | null;
	fips: string;
	population: number;
	children: number | null;
	/** Providers within the limit. */
	providers: number;
	/** To the nearest place; null without any. */
	minutes: number | null;
	passes: boolean | null;
}

/** Whom a kind of service reaches by a standard. */
export interface Gaps {
	/** Who is counted: children where every cell knows them, else all people. */
	basis: 'children' | 'population';
	demand: { cells: number; population: number; children: number | null };
	reached: Reached;
	counties: CountyGap[];
	/** The points that were brought in, in their order; those of a grid are none. */
	tracts: TractGap[];
	duplications: Duplication[];
}

/**
 * Judges each county by a standard, from the cells where its people live and the services of one kind. Drives that are in
 * the book count as they are, all others are estimated by their straight line.
 */
export function gapsOf(
	{ cells, estimated }: Demand,
	services: Offered[],
	counties: AskedCounty[],
	standard: Standard,
	book: TripBook | null = null
): Gaps {
	const own = cells.filter(({ county }) => county >= 0);
	const limits = counties.map((county) => limitIn(standard, county));
	const reach = reachOf(own, services, counties, { limits, test: standard.test, book });
	const basis = own.every(({ children }) => children !== null) ? 'children' : 'population';
	const people = own.map((cell) => (basis === 'children' ? cell.children! : cell.population));
	const isReached = (cell: number) => reach.providers[cell]! >= standard.minimumProviders;

	const byCounty = Map.groupBy(own.keys(), (cell) => own[cell]!.county);
	const judged = counties.map((county, number): CountyGap => {
		const inside = byCounty.get(number) ?? [];
		const reached = shareOf(inside, people, isReached);
		const limit = limits[number] ?? null;
		return {
			fips: county.fips,
			name: county.name,
			...peopleIn(
				county,
				inside.map((cell) => own[cell]!),
				estimated
			),
			reached,
			averageMinutesUnreached: averageMinutes(
				inside.filter((cell) => !isReached(cell)),
				people,
				reach
			),
			passes: limit && reached.share !== null ? reached.share >= limit.share - 1e-9 : null,
			limit,
			estimated: estimated.includes(county.fips)
		};
	});
	return {
		basis,
		demand: {
			cells: own.length,
			population: rounded(sum(own, ({ population }) => population)),
			children: basis === 'children' ? rounded(sum(own, ({ children }) => children ?? 0)) : null
		},
		reached: shareOf([...own.keys()], people, isReached),
		counties: judged,
		tracts: own.flatMap((cell, number) => tractGap(cell, number, reach, judged, standard)),
		duplications: duplicationsOf(services, reach.byService, people)
	};
}

function tractGap(
	{ point, county, population, children }: Cell,
	number: number,
	{ providers, nearest }: Reach,
	judged: CountyGap[],
	{ minimumProviders }: Standard
): TractGap[] {
	const { fips, limit } = judged[county]!;
	const minutes = nearest[number]!;
	if (point === null) return [];
	return [
		{
			...point,
			fips,
			population,
			children,
			providers: providers[number]!,
			minutes: Number.isFinite(minutes) ? minutes : null,
			passes: limit && providers[number]! >= minimumProviders
		}
	];
}

// As the cells say; as the county says where its people were spread over the cells.
function peopleIn(county: AskedCounty, cells: Cell[], estimated: string[]) {
	if (cells.length === 0 || estimated.includes(county.fips))
		return { population: county.population, children: county.children };
	const known = cells.every(({ children }) => children !== null);
	return {
		population: rounded(sum(cells, ({ population }) => population)),
		children: known ? rounded(sum(cells, ({ children }) => children ?? 0)) : null
	};
}

function shareOf(cells: number[], people: number[], isReached: (cell: number) => boolean): Reached {
	const need = sum(cells, (cell) => people[cell]!);
	const have = sum(cells.filter(isReached), (cell) => people[cell]!);
	return { have: rounded(have), need: rounded(need), share: need > 0 ? have / need : null };
}

/** A number of people without the dust that adding up fractions leaves: to a millionth of a person. */
export function rounded(people: number): number {
	return Math.round(people * 1e6) / 1e6;
}

function averageMinutes(cells: number[], people: number[], { nearest }: Reach): number | null {
	const all = sum(cells, (cell) => people[cell]!);
	const minutes = sum(cells, (cell) => people[cell]! * nearest[cell]!);
	return all > 0 && Number.isFinite(minutes) ? minutes / all : null;
}

function sum<T>(list: Iterable<T>, of: (one: T) => number): number {
	let total = 0;
	for (const one of list) total += of(one);
	return total;
}
