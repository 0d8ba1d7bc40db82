import { byText } from '../order.ts';
import type { Day } from './dates.ts';
import { dayBefore } from './periods.ts';

/** A time in which a county lay in a catchment; null is open, `until` is the day after the last. */
export interface CatchmentTime {
	fips: string;
	county: string;
	catchment: string;
	from: Day | null;
	until: Day | null;
}

/** The catchment of each county that lies in one, by FIPS code. */
export type Boundaries = ReadonlyMap<string, string>;

/** A county that left a catchment, went to one, or both. */
export interface Move {
	fips: string;
	county: string;
	from: string | null;
	to: string | null;
}

/** A day on which counties changed their catchment. */
export interface Realignment {
	day: Day;
	/** By where they came from, where they went, and name. */
	moves: Move[];
}

/** In which catchment each county lay on a day. */
export function boundariesOn(times: CatchmentTime[], day: Day): Boundaries {
	return new Map(
		times
			.filter(({ from, until }) => (!from || from <= day) && (!until || day < until))
			.map(({ fips, catchment }) => [fips, catchment])
	);
}

/** The days after one day up to another on which counties changed their catchment, from the dated records. The first catchments that a state had are no change. */
export function realignments(times: CatchmentTime[], after: Day, last: Day): Realignment[] {
	return daysOfChange(times)
		.filter((day) => after < day && day <= last)
		.flatMap((day) => {
			const before = boundariesOn(times, dayBefore(day));
			const moves = before.size === 0 ? [] : movesBetween(times, before, boundariesOn(times, day));
			return moves.length > 0 ? [{ day, moves }] : [];
		});
}

/** All boundaries a state had, the latest first; those that begin after today come last. Each differs from all others. */
export function boundarySets(times: CatchmentTime[], today: Day): Boundaries[] {
	const days = daysOfChange(times).toReversed();
	const begun = days.filter((day) => day <= today);
	const first = days.at(-1);
	const sets = [
		...begun,
		...(first ? [dayBefore(first)] : []),
		...days.filter((day) => day > today).toReversed()
	].map((day) => boundariesOn(times, day));
	return sets.filter(
		(set, at) => set.size > 0 && sets.findIndex((other) => areSame(set, other)) === at
	);
}

/** Whether every county lies in the same catchment by both. */
export function areSame(one: Boundaries, other: Boundaries): boolean {
	return one.size === other.size && [...one].every(([fips, name]) => other.get(fips) === name);
}

function daysOfChange(times: CatchmentTime[]): Day[] {
	return [
		...new Set(times.flatMap(({ from, until }) => [from ?? [], until ?? []].flat()))
	].toSorted();
}

function movesBetween(times: CatchmentTime[], before: Boundaries, after: Boundaries): Move[] {
	const counties = new Map(times.map(({ fips, county }) => [fips, county]));
	return [...counties]
		.map(([fips, county]) => {
			return { fips, county, from: before.get(fips) ?? null, to: after.get(fips) ?? null };
		})
		.filter(({ from, to }) => from !== to)
		.toSorted(
			(one, other) =>
				byText(one.from ?? '', other.from ?? '') ||
				byText(one.to ?? '', other.to ?? '') ||
				byText(one.county, other.county)
		);
}
