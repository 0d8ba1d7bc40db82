import { describe, expect, test } from 'vitest';
import { ratio } from '../share.ts';
import { funnel, intervalOf } from './funnel.ts';
import { rollUp } from './roll-up.ts';
import { county, stateOf, table } from './small-state.fixture.ts';

const kindsOf = (found: { kind: string }[]) => found.map(({ kind }) => kind);

describe('(a) rates', () => {
	test('are sums over sums; the mean of percentages is only the typical collaborative', () => {
		const tables = [
			table('a', { have: 6, need: 20, counties: ['1'] }),
			table('b', { have: 2, need: 8, counties: ['2'] }),
			table('c', { have: 0, need: 5, counties: ['3'], voices: 0 })
		];
		// The third holds no seat, yet has members on record.
		tables[2] = { ...tables[2]!, roster: { ...tables[2]!.roster, members: 3 } };
		const { total } = rollUp(
			stateOf(tables, [county('1', 'X'), county('2', 'X'), county('3', 'X')])
		);
		expect(total.coverage?.all).toEqual({ have: 8, need: 33 });
		expect(ratio(total.coverage!.effective.all)).toBeCloseTo(0.242, 3);
		expect(total.coverage?.typical?.effective).toBeCloseTo(0.183, 3);
		expect(total.coverage?.typical?.of).toBe(3);
	});
});

describe('(b) persons and organizations', () => {
	const tables = [
		table('a', { have: 10, need: 10, counties: ['1'], voices: 6, persons: [...Array(10).keys()] }),
		table('b', { have: 8, need: 8, counties: ['2'], voices: 6, persons: [...Array(8).keys()] })
	].map((each) => ({ ...each, organizations: ['health', each.slug] }));
	const seen = rollUp(stateOf(tables, [county('1', 'X'), county('2', 'Y')]));

	test('count once at each level', () => {
		expect(seen.total.voices).toEqual({ have: 6, need: 10 });
		expect(seen.total.organizations).toBe(3);
		expect(seen.catchments.map(({ organizations }) => organizations)).toEqual([2, 2]);
	});
});

describe('(c) and (d) catchments', () => {
	const tables = [
		table('a', { have: 3, need: 4, counties: ['1', '2'] }),
		table('b', { have: 1, need: 2, counties: ['2'] })
	];
	const seen = rollUp(stateOf(tables, [county('1', 'X'), county('2', 'Y'), county('3', null)]));

	test('show a collaborative in several catchments in each, marked, and once in the state', () => {
		expect(seen.catchments.map(({ name, shared }) => [name, shared])).toEqual([
			['X', ['a']],
			['Y', ['a']]
		]);
		expect(seen.catchments.map(({ coverage }) => coverage?.all)).toEqual([
			{ have: 3, need: 4 },
			{ have: 4, need: 6 }
		]);
		expect(seen.total.coverage?.all).toEqual({ have: 4, need: 6 });
	});

	test('(i) count a county in two collaboratives once', () => {
		expect(seen.total.presence).toMatchObject({ have: 2, need: 2, without: 1, unknown: 0 });
		expect(seen.catchments[1]?.presence).toMatchObject({ have: 1, need: 1 });
		expect(seen.total.children).toBe(300);
	});
});

describe('(e) what is not recorded', () => {
	const tables = [
		table('a', { have: 3, need: 4, counties: ['1'] }),
		table('b', { have: 0, need: 9, counties: ['2'], lastMeeting: null })
	];
	const seen = rollUp(
		stateOf(tables, [county('1', 'X'), county('2', 'Y'), county('3', 'Y', null)])
	);

	test('is in no sum, and null where nothing is known', () => {
		expect(seen.total).toMatchObject({
			recorded: { have: 1, need: 2 },
			children: 200,
			uncounted: 1
		});
		expect(seen.total.coverage?.all).toEqual({ have: 3, need: 4 });
		expect(seen.catchments[1]).toMatchObject({
			coverage: null,
			presence: null,
			voices: null,
			recorded: { have: 0, need: 1 }
		});
	});

	test('is said once of its county, and nothing is concluded from it', () => {
		const [first, second, third] = seen.counties.map(({ findings }) => kindsOf(findings));
		expect(first).toEqual(['no-voice']);
		expect(second).toEqual(['nothing-recorded']);
		expect(third).toEqual(['no-collaborative']);
	});
});

describe('(f) small denominators', () => {
	test('are drawn in the funnel and not judged', () => {
		const points = funnel([
			{ slug: 'a', share: { have: 0, need: 9 } },
			{ slug: 'b', share: { have: 2, need: 20 } },
			{ slug: 'c', share: { have: 90, need: 100 } }
		]);
		expect(points.pooled).toEqual({ have: 92, need: 129 });
		expect(points.points.map(({ verdict }) => verdict)).toEqual(['small', 'below', 'above']);
	});

	test('have wide intervals', () => {
		// Wilson 1927, as in Brown, Cai and DasGupta 2001: 0 of 10 gives 0 to 0.278.
		expect(intervalOf({ have: 0, need: 10 })?.high).toBeCloseTo(0.2775, 4);
		expect(intervalOf({ have: 0, need: 0 })).toBeNull();
	});
});

describe('(g) small counts of people', () => {
	const counties = ['X', 'Y', 'Z'].map((name, at) => county(`${at + 1}`, name));
	const voices = (...counts: number[]) =>
		rollUp(
			stateOf(
				counts.map((count, at) =>
					table('abc'[at]!, { have: 20, need: 20, counties: [`${at + 1}`], voices: count })
				),
				counties
			)
		);

	test('are hidden with another one, so that the total does not reveal them', () => {
		const seen = voices(2, 6, 9);
		expect(seen.catchments.map(({ voices }) => voices?.have)).toEqual([null, null, 9]);
		expect(seen.total.voices).toEqual({ have: 17, need: 60 });
	});

	test('are hidden in the total too; that there is nobody may be said', () => {
		expect(voices(1, 0, 2).total.voices).toEqual({ have: null, need: 60 });
		expect(voices(0, 0, 0).catchments.map(({ voices }) => voices?.have)).toEqual([0, 0, 0]);
	});
});

describe('counties', () => {
	const partners = {
		S1: { '1': 'connected', '2': 'present' },
		S2: { '1': 'absent', '2': 'present' }
	} as const;
	const tables = [
		table('a', { have: 9, need: 9, counties: ['1', '2'], voices: 1, partners }),
		table('b', {
			have: 9,
			need: 9,
			counties: ['2'],
			lastMeeting: '2026-06-30',
			partners: { S1: { '2': 'connected' }, S2: { '2': 'absent' } }
		}),
		table('c', { have: 0, need: 9, counties: ['3'], partners: { S1: { '3': 'absent' } } }),
		table('d', {
			have: 1,
			need: 9,
			counties: ['5'],
			voices: 1,
			lastMeeting: '2026-06-30',
			partners: {}
		})
	];
	const seen = rollUp(
		stateOf(tables, [
			county('1', 'X', 10),
			county('2', 'X', 20),
			county('3', 'Y', 30),
			county('4', 'Y', 40),
			county('5', null, 50)
		])
	);
	const of = (fips: string) => seen.counties.find((each) => each.fips === fips)!;

	test('take the best of their tables for each type of partner; unknown is unknown', () => {
		expect(of('2').partners).toMatchObject({ states: { S1: 'connected', S2: 'present' } });
		expect(of('3').partners).toMatchObject({ states: { S1: null }, reason: 'nothing-recorded' });
		expect(of('4').partners).toMatchObject({ absent: 2, reason: 'no-collaborative' });
	});

	test('are listed by how much they lack, without those of which nothing is known', () => {
		expect(seen.lacking.map(({ fips }) => fips)).toEqual(['4', '1', '2']);
	});

	test('have types counted for the state, the unknown apart', () => {
		const [first, second] = seen.total.partners!.types;
		expect(first).toMatchObject({ connected: 2, present: 0, absent: 1, unknown: 2 });
		expect(second).toMatchObject({ connected: 0, present: 1, absent: 2, unknown: 2 });
		expect(seen.total.partners).toMatchObject({ have: 2, need: 6 });
	});

	test('say when no collaborative met for six months', () => {
		expect(kindsOf(of('2').findings)).toEqual(['no-partner']);
		expect(of('5').findings[0]).toMatchObject({ kind: 'no-meeting', last: '2026-06-30' });
		expect(of('1').findings[0]).toMatchObject({
			kind: 'no-partner',
			have: 1,
			need: 2,
			absent: ['S2']
		});
	});
});

test('seats are counted at the tables that have them', () => {
	const tables = [
		table('a', { have: 0, need: 2, counties: ['1'] }),
		table('b', { have: 2, need: 2, counties: ['1'] })
	];
	tables[0] = { ...tables[0]!, roster: { ...tables[0]!.roster, members: 1 } };
	expect(rollUp(stateOf(tables, [county('1', null)])).seats).toMatchObject([
		{ label: 'Seat', tables: { have: 1, need: 2 }, hollow: 0 }
	]);
});
