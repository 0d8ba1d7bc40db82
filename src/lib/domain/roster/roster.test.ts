import { describe, expect, test } from 'vitest';
import { ratio, type Share } from '../share.ts';
import { judge } from './roster.ts';
import { expected, on, threeRivers } from './three-rivers.fixture.ts';

const roster = judge(threeRivers, on);
const percent = (share: Share) => Math.round((ratio(share) ?? NaN) * 1000) / 10;
const found = (kind: string) => roster.findings.filter((each) => each.kind === kind);

describe('Three Rivers', () => {
	test('has its seats held as published', () => {
		const fill = Object.fromEntries(
			roster.seats.map(({ id, holders }) => [id, holders.toSorted()])
		);
		expect(fill).toEqual(expected.fill);
	});

	test('has the published coverage, nominal and effective', () => {
		expect(roster.coverage).toMatchObject(expected.nominal);
		expect(roster.coverage.effective).toEqual(expected.effective);
		expect(roster.coverage.seats).toMatchObject(expected.seatsNominal);
		expect(roster.coverage.seatsEffective).toMatchObject(expected.seatsEffective);
	});

	test.each(['required', 'expected', 'optional', 'all'] as const)(
		'rounds %s as printed',
		(name) => {
			expect(percent(roster.coverage[name])).toBe(expected.percentNominal[name]);
			expect(percent(roster.coverage.effective[name])).toBe(expected.percentEffective[name]);
		}
	);

	test('misses the published seats, in the published order of classes', () => {
		const missing = roster.findings.filter(({ id }) => /^seat-(vacant|part-filled):/.test(id));
		expect(missing.map(({ subject }) => subject.id).toSorted()).toEqual(expected.missing);
		expect(missing.map((each) => each.class)).toEqual([1, 6, 11, 11, 11, 11, 11, 11]);
	});

	test('has one hollow seat and someone who could take it', () => {
		const hollow = roster.seats.filter(({ state }) => state === 'hollow');
		expect(hollow.map(({ id }) => id)).toEqual(expected.hollow);
		expect(hollow[0]?.proposed).toEqual([expected.replacement.S05]);
		expect(found('seat-hollow')[0]?.next).toEqual({
			kind: 'confirm-replacement',
			values: { seat: 'S05', members: ['m03'] }
		});
	});

	test('shows who sits in no seat', () => {
		expect(roster.seatless.toSorted()).toEqual(expected.seatless);
	});

	test('attends as published', () => {
		const { byMember, attendance } = roster.activity;
		const status = Object.fromEntries(
			Object.entries(byMember).map(([id, { status, attended, eligible }]) => [
				id,
				[status, Math.round((attended / eligible) * 1000) / 1000]
			])
		);
		expect(status).toEqual(expected.activity.status);
		expect(roster.activity).toMatchObject(expected.activity.counts);
		expect(attendance).toEqual(expected.activity.attendance);
	});

	test('comes from the published counties', () => {
		const { presence, weightedPresence, counties } = roster.geography;
		expect(presence).toEqual(expected.geography.presence);
		expect(percent(weightedPresence)).toBe(expected.geography.weightedPercent);
		const by = (what: 'members' | 'expected' | 'ratio' | 'short') =>
			Object.fromEntries(
				counties.map((each) => [each.fips, Math.round((each[what] ?? NaN) * 100) / 100])
			);
		expect(by('members')).toEqual(expected.geography.members);
		expect(by('expected')).toEqual(expected.geography.expected);
		expect(by('ratio')).toEqual(expected.geography.ratio);
		expect(by('short')).toEqual(expected.geography.short);
	});

	test('finds that Cedar has no member and is served from outside', () => {
		const [cedar] = found('county-without-member');
		expect(cedar).toMatchObject({ id: 'county-without-member:99005', class: 2, children: 6000 });
		expect(cedar?.values.servedBy).toEqual(expected.geography.servedFromOutside['99005']);
	});

	test('brings the published levels', () => {
		const { nominal, active, meanDepth, reach } = expected.levels;
		const { agencies } = roster.levels;
		expect(Object.fromEntries(agencies.map((each) => [each.id, each.nominal]))).toEqual(nominal);
		expect(Object.fromEntries(agencies.map((each) => [each.id, each.active]))).toEqual(active);
		expect(roster.levels.meanDepth.nominal).toBeCloseTo(meanDepth.nominal, 3);
		expect(roster.levels.meanDepth.active).toBeCloseTo(meanDepth.active, 3);
		expect(roster.levels.reach).toEqual(reach);
		expect(found('level-missing').map(({ subject }) => subject.id)).toEqual([
			'dss-alder',
			'regional-hospital'
		]);
	});

	test('has four of twenty who speak as youth or parents, four of eighteen who come', () => {
		const { all, active, byPerspective } = expected.perspectives;
		expect(roster.perspectives).toMatchObject({ ...all, active, byPerspective });
		expect([percent(all), percent(active)]).toEqual([20, 22.2]);
	});

	test('lets one youth stand for all youth: red', () => {
		const { group, flag, conditions, attendance } = expected.tokenism;
		expect(roster.tokenism).toContainEqual({
			group,
			flag,
			conditions,
			attendance,
			voices: { have: 1, need: 2 },
			expected: null,
			vote: false
		});
	});

	test('reads findings by rank: second youth, Cedar, the hollow seat, the one young voice', () => {
		expect(roster.findings.slice(0, 4).map(({ id }) => id)).toEqual([
			'seat-part-filled:S02',
			'county-without-member:99005',
			'seat-hollow:S05',
			'one-voice:youth'
		]);
	});

	test('never says a name', () => {
		const labels = roster.findings
			.flatMap(({ records }) => records)
			.filter(({ type }) => type === 'membership')
			.map(({ label }) => label);
		expect(new Set(labels)).toEqual(new Set([null]));
	});
});
