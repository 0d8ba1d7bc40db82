import { expect, test } from 'vitest';
import { visitRows } from './export.ts';
import { outreachOf, type Agency, type Visit } from './outreach.ts';

const on = '2026-06-30';
const counties = [
	{ fips: '1', name: 'Alder' },
	{ fips: '2', name: 'Birch' }
];
const agency = (id: string, at: string[], sits = false): Agency => {
	return { id, name: id, sectors: ['courts'], counties: at, sits };
};
const agencies = [
	agency('court', ['1']),
	agency('school', ['1', '2'], true),
	agency('food', ['2'])
];
const visit = (id: string, heldOn: string, rest: Partial<Visit> = {}): Visit => ({
	...{ id: heldOn, organization: { id, name: id }, heldOn, countyFips: '1', levels: [] },
	...{ topic: 'The table', practice: null, version: 1, ...rest }
});

test('who was not visited within twelve months: never visited first, then the longest ago', () => {
	const visits = [visit('court', '2024-05-01'), visit('school', '2026-01-01')];
	const seen = outreachOf(visits, agencies, counties, on);
	expect(seen.notVisited.map(({ id, last }) => [id, last])).toEqual([
		['food', null],
		['court', '2024-05-01']
	]);
	expect([seen.recent, seen.agencies]).toEqual([1, { have: 1, need: 3 }]);
});

test('a year ago to the day is too long ago, and what is still to come did not happen', () => {
	const visits = [visit('court', '2025-06-30'), visit('food', '2026-07-01')];
	const seen = outreachOf(visits, agencies, counties, on);
	expect([seen.recent, seen.agencies.have, seen.visits.length]).toEqual([0, 0, 1]);
});

test('a county has the visits made there, and the organizations visited that serve it', () => {
	const visits = [
		visit('school', '2026-02-01', { countyFips: '2' }),
		visit('school', '2026-03-01', { countyFips: '9' }),
		visit('court', '2026-04-01', { countyFips: null })
	];
	const seen = outreachOf(visits, agencies, counties, on);
	expect(seen.counties).toEqual([
		{ fips: '1', name: 'Alder', visits: 0, agencies: { have: 2, need: 2 }, last: null },
		{ fips: '2', name: 'Birch', visits: 1, agencies: { have: 1, need: 2 }, last: '2026-02-01' }
	]);
	expect(seen.elsewhere).toBe(2);
});

test('levels are of the visits where they were written down; practices count whatever their case', () => {
	const visits = [
		visit('court', '2026-02-01', { levels: ['leadership', 'frontline'], practice: 'Wraparound' }),
		visit('food', '2026-02-02', { levels: ['frontline'], practice: 'wraparound' }),
		visit('food', '2026-02-03', { practice: 'Respite' })
	];
	const { levels, practices } = outreachOf(visits, agencies, counties, on);
	expect(levels).toEqual({
		leadership: { have: 1, need: 2 },
		middle: { have: 0, need: 2 },
		frontline: { have: 2, need: 2 }
	});
	expect(practices.map(({ n }) => n)).toEqual([2, 1]);
	expect(visitRows(visits)[1]).toEqual([
		...['2026-02-01', 'court', '1', 'leadership; frontline', 'The table', 'Wraparound']
	]);
});
