import { expect, test } from 'vitest';
import { participationRows } from './export.ts';
import { halfYearKey, halfYearNamed, halfYearSection } from './half-year.ts';
import { overlapOf } from './overlap.ts';
import { participationOf, type Effort, type Participation } from './participation.ts';

const on = '2026-11-21';
const effort = (id: string, rest: Partial<Effort> = {}): Effort => ({
	...{ id, kind: 'juvenile_crime_prevention', name: id, linked: null, counties: [], version: 1 },
	...{ organizations: null, during: '(,)', ...rest }
});
const entry = (of: Effort, heldOn: string, rest: Partial<Participation> = {}): Participation => ({
	...{ id: `${of.id} ${heldOn}`, effort: of, heldOn, topic: 'Beds', followUp: null, dueOn: null },
	...{ doneOn: null, version: 1, ...rest }
});
const council = effort('Council');
const team = effort('Team', { kind: 'community_child_protection' });
const ended = effort('Ended', { during: '[2020-01-01,2026-01-01)' });

test('bodies not attended within twelve months come first; one that has ended is not expected', () => {
	const entries = [
		entry(council, '2026-05-01'),
		entry(team, '2025-11-21'),
		entry(ended, '2025-12-01')
	];
	const seen = participationOf([council, team, ended], entries, on);
	expect(seen.efforts.map(({ name, attended, last }) => [name, attended, last])).toEqual([
		['Team', 0, '2025-11-21'],
		['Council', 1, '2026-05-01']
	]);
	expect(seen.attended).toEqual({ have: 1, need: 2 });
	expect(seen.lacking).toEqual([['bridging_local_systems'], ['justice_behavioral_health']]);
});

test('a follow-up is open until the day it was done, and overdue after the day it was due', () => {
	const entries = [
		entry(council, '2026-05-01', { followUp: 'a', dueOn: '2026-12-01' }),
		entry(council, '2026-06-01', { followUp: 'b', dueOn: '2026-11-20' }),
		entry(council, '2026-07-01', { followUp: 'c', doneOn: '2026-11-22' }),
		entry(council, '2026-08-01', { followUp: 'd', doneOn: on })
	];
	const { open } = participationOf([council], entries, on);
	expect(open.map(({ one, overdue }) => [one.followUp, overdue])).toEqual([
		['b', true],
		['a', false],
		['c', false]
	]);
	expect(participationRows(entries)[1]?.slice(4)).toEqual(['a', '2026-12-01', '']);
});

test('an address names a half-year, which is judged on the day while it runs', () => {
	expect(halfYearNamed('2026-07', on)).toEqual({
		...{ from: '2026-07-01', last: '2026-12-31', day: on }
	});
	expect(halfYearNamed('2026-01', on)).toMatchObject({ last: '2026-06-30', day: '2026-06-30' });
	expect([halfYearNamed('2026-02', on), halfYearNamed('x', on)]).toEqual([null, null]);
	expect(halfYearKey({ from: '2026-07-01' })).toBe('2026-07');
});

test('a section counts meetings, topics and what was done by the end of its half-year', () => {
	const entries = [
		entry(council, '2026-01-15', { followUp: 'a', doneOn: '2026-07-02' }),
		entry(council, '2026-03-15', { topic: 'Vans', followUp: 'b', doneOn: '2026-04-01' }),
		entry(council, '2026-04-15'),
		entry(council, '2026-07-01')
	];
	const visits = [
		{
			...{ id: 'v', organization: { id: 'o', name: 'Court' }, heldOn: '2026-02-01', version: 1 },
			...{ countyFips: null, levels: ['middle' as const], topic: 'Beds', practice: 'Wraparound' }
		}
	];
	const logs = { efforts: [team, council, ended], entries, visits, loops: [] };
	const section = halfYearSection(logs, halfYearNamed('2026-01', on)!);
	expect(section.efforts.map(({ name, attended }) => [name, attended])).toEqual([
		['Council', 3],
		['Team', 0]
	]);
	expect(section.efforts[0]).toMatchObject({
		...{ topics: ['Beds', 'Vans'], followUps: { have: 1, need: 2 } }
	});
	expect(section.open.map(({ one }) => one.followUp)).toEqual(['a']);
	expect([section.half.day, section.meetings, section.visited]).toEqual([
		'2026-06-30',
		3,
		['Court']
	]);
	expect(section.levels.middle).toEqual({ have: 1, need: 1 });
});

test('who sits on both, and what nothing links; unknown is not none', () => {
	const court = { id: 'c', name: 'Court' };
	const school = { id: 's', name: 'School' };
	const overlap = overlapOf(
		[
			effort('Council', { organizations: [court, school] }),
			effort('Team', { organizations: [{ id: 'x', name: 'Other' }] }),
			effort('Coalition')
		],
		[school, court, { id: 'f', name: 'Food' }]
	);
	expect(overlap.shared.map(({ name, efforts }) => [name, efforts])).toEqual([
		['Court', ['Council']],
		['School', ['Council']]
	]);
	expect(overlap.counts.map(({ shared }) => shared)).toEqual([2, 0, null]);
	expect(overlap.withoutLink.map(({ name }) => name)).toEqual(['Team']);
});
