import { expect, test } from 'vitest';
import { boundariesOn, boundarySets, realignments, type CatchmentTime } from './boundaries.ts';
import { halfYearsUntil } from './half-years.ts';

const time = (fips: string, catchment: string, from: string | null, until: string | null) =>
	({ fips, county: `County ${fips}`, catchment, from, until }) satisfies CatchmentTime;

// One county moves from A to B, another is in none for a while; a third never moves; one is to move later.
const times = [
	time('1', 'A', '2020-01-01', '2024-02-01'),
	time('1', 'B', '2024-02-01', null),
	time('2', 'B', '2020-01-01', '2022-07-01'),
	time('2', 'B', '2023-01-01', null),
	time('3', 'A', '2020-01-01', '2027-01-01'),
	time('3', 'B', '2027-01-01', null)
];

test('boundaries are those of the day', () => {
	expect([...boundariesOn(times, '2024-01-31')].map(([, name]) => name)).toEqual(['A', 'B', 'A']);
	expect([...boundariesOn(times, '2024-02-01')].map(([, name]) => name)).toEqual(['B', 'B', 'A']);
	expect(boundariesOn(times, '2022-08-01').has('2')).toBe(false);
});

test('realignments are read from the dated records; the first catchments are none', () => {
	expect(realignments(times, '2019-01-01', '2026-11-22')).toEqual([
		{ day: '2022-07-01', moves: [{ fips: '2', county: 'County 2', from: 'B', to: null }] },
		{ day: '2023-01-01', moves: [{ fips: '2', county: 'County 2', from: null, to: 'B' }] },
		{ day: '2024-02-01', moves: [{ fips: '1', county: 'County 1', from: 'A', to: 'B' }] }
	]);
	expect(realignments(times, '2024-02-01', '2026-11-22')).toEqual([]);
});

test('each set of boundaries is there once, today’s first and those to come last', () => {
	const sets = boundarySets(times, '2026-11-22').map((set) => Object.fromEntries(set));
	expect(sets).toEqual([
		{ 1: 'B', 2: 'B', 3: 'A' },
		{ 1: 'A', 2: 'B', 3: 'A' },
		{ 1: 'A', 3: 'A' },
		{ 1: 'B', 2: 'B', 3: 'B' }
	]);
});

test('half-years end in June and December; the running one is judged on the day', () => {
	expect(halfYearsUntil('2026-11-22', 3)).toEqual([
		{ from: '2025-07-01', last: '2025-12-31', day: '2025-12-31' },
		{ from: '2026-01-01', last: '2026-06-30', day: '2026-06-30' },
		{ from: '2026-07-01', last: '2026-12-31', day: '2026-11-22' }
	]);
	expect(halfYearsUntil('2024-02-29', 1)).toEqual([
		{ from: '2024-01-01', last: '2024-06-30', day: '2024-02-29' }
	]);
});
