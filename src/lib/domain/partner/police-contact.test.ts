import { expect, test } from 'vitest';
import { mayBeKept, policeContact, type ResponseCount } from './police-contact.ts';

const counties = [
	{ fips: '1', name: 'Alder' },
	{ fips: '2', name: 'Birch' }
];
const count = (countyFips: string, half: 1 | 2, responses: number, withPolice: number | null) => {
	const days = half === 1 ? ['2026-01-01', '2026-06-30'] : ['2026-07-01', '2026-12-31'];
	const [from, last] = days as [string, string];
	return { id: `${countyFips}${half}`, countyFips, from, last, responses, withPolice, version: 1 };
};
const counts: ResponseCount[] = [
	...[count('1', 1, 100, 40), count('2', 1, 50, 20)],
	...[count('1', 2, 80, 24), count('2', 2, 40, null)]
];

test('a time pools the counties that know: sums over sums, and says how many that are', () => {
	const { periods } = policeContact(counts, counties, '2027-01-01');
	expect(periods.map(({ share, known }) => [share, known])).toEqual([
		[
			{ have: 60, need: 150 },
			{ have: 2, need: 2 }
		],
		[
			{ have: 24, need: 80 },
			{ have: 1, need: 2 }
		]
	]);
	expect(periods.map((period) => period.counties)).toEqual([['1', '2'], ['1']]);
});

test('a time that is not over does not count yet, and what is not known is not zero', () => {
	const early = policeContact(counts, counties, '2026-12-30');
	expect(early.counties.map(({ latest }) => latest?.share)).toEqual([
		{ have: 40, need: 100 },
		{ have: 20, need: 50 }
	]);
	const late = policeContact(counts, counties, '2027-01-01');
	expect(late.counties[1]?.latest).toMatchObject({ responses: 40, share: null });
	const none = policeContact([count('1', 1, 0, 0)], counties, '2027-01-01');
	expect([none.counties[0]?.latest?.share, none.periods[0]?.share]).toEqual([null, null]);
});

test('nothing or eleven may be kept, not what lies between', () => {
	expect([0, 1, 10, 11].map(mayBeKept)).toEqual([true, false, false, true]);
});
