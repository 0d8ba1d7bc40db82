import { describe, expect, test } from 'vitest';
import { activity } from './activity.ts';
import { bylaws } from './bylaws.ts';
import type { RosterFacts } from './facts.ts';
import type { Member } from './members.ts';
import { perUnit } from './per-unit.ts';
import { perspectiveShare } from './perspectives.ts';
import { geography } from './presence.ts';
import { judge } from './roster.ts';
import type { Seat } from './seats.ts';
import { membersToAdd, membersToSwap } from './share-seats.ts';
import { attended, seatFor, someone } from './three-rivers.fixture.ts';

const end = '2026-12-31';
const faith = { sectors: ['faith'] };
const confirmed = [{ member: 'a', since: '2026-01-01' }];

function table(members: Member[], seats: Seat[] = [], known: Partial<RosterFacts> = {}) {
	const facts: RosterFacts = {
		body: { slug: 'small', name: 'Small body' },
		bylaws: bylaws(),
		seats,
		members,
		counties: [],
		meetings: attended('------').map(({ date }) => date),
		levelsApply: [],
		...known
	};
	return judge(facts, end);
}

test('a guest is not a member', () => {
	expect(table([someone('a'), someone('b', { role: 'guest' })]).members).toBe(1);
});

describe('the meetings judged on', () => {
	test('are those of the twelve months up to the date', () => {
		const regular = (meetings: string[]) =>
			table([someone('a')], [], { meetings }).activity.regular;
		expect(regular(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']).have).toBe(2);
	});

	test('are the last of the body, also for a member some of whose records are missing', () => {
		const meetings = attended('xxxxxxxxxxxx');
		const recorded = meetings.filter((_, month) => month < 5 || month > 10);
		const days = meetings.map(({ date }) => date);
		const { byMember } = table([someone('a', { meetings: recorded })], [], {
			meetings: days
		}).activity;
		expect(byMember.a).toEqual({ status: 'new', attended: 1, eligible: 1 });
	});

	test('must be enough before a low share counts as inactive', () => {
		const own = bylaws({ inactiveAfterMissed: 9 });
		expect(activity(attended('---'), own).status).toBe('at-risk');
		expect(activity(attended('----'), own).status).toBe('inactive');
	});
});

test('a seat that may stay empty is neither missing nor full', () => {
	const { coverage, findings } = table([someone('a')], [seatFor('S1', 'faith', { minimum: 0 })]);
	expect(coverage.seats.all).toEqual({ have: 0, need: 0 });
	expect(findings.map(({ kind }) => kind)).toEqual(['members-without-seat']);
});

test('a seat of two with one silent holder is offered one for the open place and one to stand in', () => {
	const members = [
		someone('a', { meetings: attended('------') }),
		...['b', 'c', 'd'].map((id) => someone(id, { ...faith, meetings: attended('xxxxxx') }))
	];
	const roster = table(members, [seatFor('S1', 'faith', { minimum: 2, confirmed })]);
	expect(roster.seats[0]).toMatchObject({
		state: 'hollow',
		proposed: ['b', 'c'],
		replacements: ['c']
	});
	expect(roster.seatless).toEqual(['c', 'd']);
	expect(roster.findings.map(({ kind }) => kind).slice(0, 2)).toEqual([
		'seat-hollow',
		'seat-part-filled'
	]);
});

test('an open seat that a member fits asks to confirm that member', () => {
	const [found] = table([someone('a', faith)], [seatFor('S1', 'faith')]).findings;
	expect(found?.next).toEqual({ kind: 'confirm-proposed', values: { seat: 'S1', members: ['a'] } });
});

test('an open seat that nobody fits asks to invite whom its rule accepts', () => {
	const rule = { any: [{ sector: ['faith'] }, { perspective: ['cultural_leader'] }] };
	const [found] = table([someone('a')], [seatFor('S1', '', { rule })]).findings;
	expect(found?.next).toEqual({
		kind: 'invite',
		values: { seat: 'S1', sectors: ['faith'], perspectives: ['cultural_leader'] }
	});
});

test('a seat of one county concerns the children of that county', () => {
	const counties = ['1', '2'].map((fips) => ({
		fips,
		name: fips,
		children: Number(fips) * 100,
		servedBy: []
	}));
	const rule = { sector: ['faith'], county: ['2'] };
	const seats = [seatFor('S1', 'faith'), seatFor('S2', '', { rule })];
	const members = ['1', '2'].map((county) => someone(county, { county }));
	const { findings } = table(members, seats, { counties });
	const children = findings.map(({ id, children }) => [id, children]);
	expect(children.slice(0, 2)).toEqual([
		['seat-vacant:S1', 300],
		['seat-vacant:S2', 200]
	]);
});

test('a county with a member is not served from outside', () => {
	const counties = [{ fips: '1', name: 'One', children: 5, servedBy: [{ id: 'in', name: 'In' }] }];
	const members = [someone('a', { county: '1', organization: 'in' })];
	expect(geography(counties, members, members).counties[0]?.servedFromOutside).toEqual([]);
});

test('a county whose only member no longer comes is a finding of its own', () => {
	const counties = [{ fips: '1', name: 'One', children: 5, servedBy: [] }];
	const members = [someone('a', { county: '1', meetings: attended('------') })];
	expect(table(members, [], { counties }).findings[0]).toMatchObject({
		id: 'county-without-active-member:1',
		next: { kind: 'ask-members-of-county' }
	});
});

test('a share is not missed by the dust of floating point', () => {
	const seven = { fraction: 0.07, majority: false };
	expect(membersToSwap({ have: 0, need: 100 }, seven)).toBe(7);
	expect(membersToSwap({ have: 7, need: 100 }, seven)).toBe(0);
	expect(membersToAdd({ have: 7, need: 100 }, seven)).toBe(0);
});

test('where nobody is paid, being unpaid is not tokenism', () => {
	const youth = someone('y', { perspectives: ['youth'], compensated: 'no' });
	const seats = [seatFor('S1', '', { rule: { perspective: ['youth'] } })];
	expect(table([youth, someone('a')], seats).tokenism[0]?.conditions).toEqual(['T1']);
});

test('who serves as family is not in a dual role as well', () => {
	const perspectives = ['parent_caregiver', 'lived_experience'];
	const members = [someone('a', { organization: 'agency', perspectives })];
	expect(perspectiveShare(members, members)).toMatchObject({ have: 1, dualRole: 0 });
});

test('a seat made for each unit starts without a holder', () => {
	const units = [{ code: 'north', name: 'North', rule: { county: ['1'] } }];
	expect(perUnit(seatFor('S1', 'faith', { confirmed }), units)[0]?.confirmed).toEqual([]);
});
