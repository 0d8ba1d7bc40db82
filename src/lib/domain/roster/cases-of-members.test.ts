import { describe, expect, test } from 'vitest';
import { bylaws } from './bylaws.ts';
import type { RosterFacts } from './facts.ts';
import { judge } from './roster.ts';
import { body, end, since } from './small-body.fixture.ts';
import { attended, on, seatFor, someone, threeRivers } from './three-rivers.fixture.ts';

const kinds = (facts: RosterFacts) => judge(facts, end).findings.map(({ kind }) => kind);

describe('an empty body', () => {
	const empty = { ...threeRivers, members: [] };

	test('has no members recorded, and nothing else is said to be missing', () => {
		expect(judge(empty, on).findings).toMatchObject([
			{ id: 'no-members-recorded:three-rivers', have: 0, need: 22 }
		]);
	});

	test('has no shares of anything', () => {
		const { members, perspectives, levels, geography } = judge(empty, on);
		expect([members, perspectives.need, levels.applicable]).toEqual([0, 0, 0]);
		expect(levels.meanDepth).toEqual({ nominal: null, active: null });
		expect(geography.counties[0]).toMatchObject({ members: 0, expected: 0, ratio: null });
	});
});

test('a member of unknown county and level is unknown, not elsewhere and not frontline', () => {
	const members = [someone('a', { organization: 'agency' })];
	const agency = { id: 'agency', name: 'Agency' };
	const counties = [{ fips: '1', name: 'One', children: 10, servedBy: [] }];
	const roster = judge({ ...body, members, counties, levelsApply: [agency] }, end);
	expect(roster.geography).toMatchObject({ unknown: 1, elsewhere: 0 });
	expect(roster.levels.agencies).toEqual([{ ...agency, nominal: [], active: [], unknown: 1 }]);
	expect(kinds({ ...body, members, counties })).toContain('county-unknown');
});

test('members without a seat are one finding, and none where no seats are defined', () => {
	const members = [someone('a', { organizationName: 'Church' }), someone('b')];
	const found = judge({ ...body, members, seats: [seatFor('S1', 'courts')] }, end).findings;
	expect(found.find(({ kind }) => kind === 'members-without-seat')).toMatchObject({
		have: 2,
		need: 2,
		records: [{ id: 'a', label: null }, { id: 'b' }],
		values: { organizations: ['Church'] }
	});
	expect(kinds({ ...body, members })).toEqual([]);
});

describe('a coordinator entered as a member', () => {
	const members = [
		someone('staff', { staff: true, voting: false, sectors: ['managed_care'], county: '1' }),
		someone('a', { county: '1' })
	];
	const seats = [seatFor('S4', 'managed_care', { confirmed: [{ member: 'staff', since }] })];
	const roster = judge({ ...body, members, seats }, end);

	test('fills no seat and counts nowhere', () => {
		expect(roster.members).toBe(1);
		expect(roster.coverage.all).toEqual({ have: 0, need: 1 });
		expect(roster.seats[0]).toMatchObject({ state: 'vacant', holders: [], proposed: [] });
		expect(Object.keys(roster.activity.byMember)).toEqual(['a']);
	});

	test('is a warning', () => {
		expect(roster.findings.find(({ kind }) => kind === 'coordinator-holds-seat')).toMatchObject({
			id: 'coordinator-holds-seat:staff',
			values: { seats: ['S4'], voting: 0 }
		});
	});
});

describe('an alternate who attends every meeting', () => {
	const members = [
		someone('holder', { sectors: ['faith'], meetings: attended('------') }),
		someone('stand-in', { sectors: ['faith'], alternateOf: 'holder', meetings: attended('xxxxxx') })
	];
	const seats = [seatFor('S1', 'faith', { confirmed: [{ member: 'holder', since }] })];
	const roster = judge({ ...body, members, seats }, end);

	test('keeps the seat attended, but not the person', () => {
		expect(roster.activity.byMember.holder?.status).toBe('inactive');
		expect(roster.seats[0]?.state).toBe('filled');
		expect(roster.coverage.effective.all).toEqual({ have: 1, need: 1 });
	});

	test('is not a second member', () => {
		expect(roster.members).toBe(1);
		expect(roster.seatless).toEqual([]);
	});
});

describe('a body with two meetings a year', () => {
	const meetings = attended('--');
	const members = [someone('a', { sectors: ['faith'], meetings })];
	const seats = [seatFor('S1', 'faith', { confirmed: [{ member: 'a', since }] })];
	const facts = { ...body, members, seats, meetings: meetings.map(({ date }) => date) };

	test('does not judge its members', () => {
		const { activity, seats: results } = judge(facts, end);
		expect(activity).toMatchObject({ notJudged: 1, inactive: 0, regular: { have: 2, need: 3 } });
		expect(results[0]?.state).toBe('filled');
	});

	test('has a finding about itself', () => {
		expect(judge(facts, end).findings[0]).toMatchObject({
			kind: 'no-regular-meetings',
			have: 2,
			need: 3,
			since: '2026-02-10'
		});
	});

	test('is judged when its bylaws ask for two', () => {
		expect(kinds({ ...facts, bylaws: bylaws({ meetingsPerYear: 2 }) })).not.toContain(
			'no-regular-meetings'
		);
	});
});

test('two members of one organization do not fill its seat twice', () => {
	const shared = { organization: 'church', sectors: ['faith'], meetings: attended('xxxxxx') };
	const members = [someone('a', shared), someone('b', shared)];
	const confirmed = members.map(({ id }) => ({ member: id, since }));
	const { coverage, seats } = judge(
		{ ...body, members, seats: [seatFor('S1', 'faith', { confirmed }), seatFor('S2', 'faith')] },
		end
	);
	expect(coverage.all).toEqual({ have: 1, need: 2 });
	expect(seats[1]).toMatchObject({ state: 'vacant', proposed: [] });
});

test('a person in two seats fills both, and the load is shown', () => {
	const members = [someone('a', { sectors: ['faith'] })];
	const confirmed = [{ member: 'a', since }];
	const seats = [seatFor('S1', 'faith', { confirmed }), seatFor('S2', 'faith', { confirmed })];
	const roster = judge({ ...body, members, seats }, end);
	expect(roster.coverage.all).toEqual({ have: 2, need: 2 });
	expect(roster.findings).toMatchObject([
		{ kind: 'member-in-several-seats', have: 2, need: 1, values: { seats: ['S1', 'S2'] } }
	]);
});
