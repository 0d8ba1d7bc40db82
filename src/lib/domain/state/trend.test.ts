import { describe, expect, test } from 'vitest';
import { staffFigures } from './positions.ts';
import { rollUp } from './roll-up.ts';
import { county, stateOf, table } from './small-state.fixture.ts';
import { dayFigures, trendLines } from './trend.ts';
import { standingOf, trendRows } from './trend-export.ts';

const counties = ['1', '2', '3'];
const before = new Map([
	['1', 'A'],
	['2', 'B'],
	['3', 'C']
]);
const after = new Map([
	['1', 'A'],
	['2', 'A'],
	['3', 'C']
]);

function seenBy(own: Map<string, string>, voices: number[], boundaries = [after, before]) {
	const tables = voices.map((count, at) =>
		table('abc'[at]!, { have: 20, need: 20, counties: [counties[at]!], voices: count })
	);
	const facts = stateOf(
		tables,
		counties.map((fips) => county(fips, own.get(fips) ?? null))
	);
	return rollUp({ ...facts, boundaries });
}

function haves(own: Map<string, string>, voices: number[]) {
	const { catchments, total } = seenBy(own, voices);
	return {
		all: total.voices?.have,
		...Object.fromEntries(catchments.map((each) => [each.name, each.voices?.have]))
	};
}

describe('voices by several boundaries', () => {
	test('are all shown while no difference is small', () => {
		expect(haves(before, [7, 6, 9])).toEqual({ all: 22, A: 7, B: 6, C: 9 });
		expect(haves(after, [7, 6, 9])).toEqual({ all: 22, A: 13, C: 9 });
	});

	test('hide, by the older ones, what would reveal the county that moved', () => {
		// 10 by today's, 7 before: the county that moved has 3.
		expect(haves(after, [7, 3, 9])).toEqual({ all: 19, A: 10, C: 9 });
		expect(haves(before, [7, 3, 9])).toEqual({ all: 19, A: null, B: null, C: 9 });
	});

	test('never reveal a small count by any two of the sets', () => {
		for (const voices of [
			[4, 6, 9],
			[5, 5, 1],
			[9, 2, 2],
			[6, 4, 0],
			[8, 8, 3]
		]) {
			const [now, then] = [haves(after, voices), haves(before, voices)];
			const shown = [...Object.values(now), ...Object.values(then)].flatMap((have) => have ?? []);
			for (const one of shown)
				for (const other of shown) {
					const difference = Math.abs(one - other);
					const real = voices.filter((count) => count > 0 && count < 5);
					expect(real.includes(difference) && difference > 0 ? [voices, one, other] : []).toEqual(
						[]
					);
				}
		}
	});

	test('hide one of two catchments when both together would reveal who is in both', () => {
		const tables = [
			table('a', { have: 20, need: 20, counties: ['1'], voices: 8 }),
			table('b', { have: 20, need: 20, counties: ['1', '2'], voices: 3 }),
			table('c', { have: 20, need: 20, counties: ['2'], voices: 9 })
		];
		const seen = rollUp(stateOf(tables, [county('1', 'A'), county('2', 'B')]));
		expect(seen.total.voices?.have).toBe(20);
		expect(seen.catchments.map(({ voices }) => voices?.have)).toEqual([null, 12]);
	});
});

describe('a trend', () => {
	const empty = staffFigures([], [], []);
	const move = { fips: '2', county: 'Two', from: 'B', to: 'A' };
	const lines = trendLines(
		[dayFigures(seenBy(before, [7, 3, 9]), empty), dayFigures(seenBy(after, [7, 3, 9]), empty)],
		[{ day: '2024-02-01', moves: [move] }]
	);

	test('has the state first and a gap where there was no catchment', () => {
		expect(lines.map(({ catchment }) => catchment)).toEqual([null, 'A', 'B', 'C']);
		expect(lines.map(({ points }) => points.map((point) => point !== null))).toEqual([
			[true, true],
			[true, true],
			[true, false],
			[true, true]
		]);
	});

	test('marks the catchments that gained or lost a county', () => {
		expect(lines.map(({ realigned }) => realigned.length)).toEqual([1, 1, 1, 0]);
	});

	test('has the numbers of the roll-up; hidden is not unknown, and unknown not zero', () => {
		const [state, a, b] = lines.map(({ points }) => points);
		expect(state![0]).toMatchObject({
			held: { have: 60, need: 60 },
			without: { have: 0, need: 3 }
		});
		expect(standingOf(a![0]!, 'voices')).toBe('hidden');
		expect(standingOf(b![1] ?? null, 'voices')).toBe('not there');
		expect(standingOf(a![1]!, 'served')).toBe('unknown');
	});

	test('is written as one row for each line, period and measure', () => {
		const period = { from: '2023-07-01', last: '2023-12-31', day: '2023-12-31' };
		const rows = trendRows({
			state: { code: 'AA', name: 'Aland' },
			periods: [period, { from: '2024-01-01', last: '2024-06-30', day: '2024-06-30' }],
			boundaries: null,
			waiting: 0,
			realignments: [],
			lines
		});
		expect(rows).toHaveLength(1 + 4 * 2 * 8);
		expect(rows).toContainEqual([
			'AA',
			'A',
			'2023-07-01',
			'2023-12-31',
			'2023-12-31',
			'2023-12-31',
			'voices',
			'',
			'20',
			'hidden'
		]);
	});
});
