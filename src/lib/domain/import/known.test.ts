import { describe, expect, it } from 'vitest';
import { readCells } from './cells.ts';
import { closest, distance, suggester } from './closest.ts';
import { countiesByName, county, seat, sector, sectorsByName, type Known } from './known.ts';

const counties = [
	{ fips: '37183', name: 'Wake', state: 'NC' },
	{ fips: '37135', name: 'Orange', state: 'NC' },
	{ fips: '51137', name: 'Orange', state: 'VA' },
	{ fips: '24510', name: 'Baltimore city', state: 'MD' },
	{ fips: '24005', name: 'Baltimore', state: 'MD' },
	{ fips: '22071', name: 'Orleans', state: 'LA' }
];
const known = (homeState: string | null = null): Known => ({
	today: '2026-11-20',
	homeState,
	states: [
		{ code: 'NC', fips: '37', name: 'North Carolina' },
		{ code: 'VA', fips: '51', name: 'Virginia' }
	],
	counties: countiesByName(counties),
	countiesByFips: new Map(counties.map((one) => [one.fips, one])),
	sectors: sectorsByName([
		{ code: 'child_welfare', name: 'Child welfare', otherNames: ['DSS'] },
		{ code: 'ems', name: 'EMS', otherNames: [] }
	]),
	seats: [
		{ id: '1', code: 'S01', label: 'Parent or caregiver', labelEs: 'Madre o padre' },
		{ id: '2', code: 'S02', label: 'School', labelEs: null },
		{ id: '3', code: 'S03', label: 'School', labelEs: null }
	],
	bodyCounties: new Set(),
	suggest: suggester()
});

function ask<T>(question: (cells: ReturnType<typeof readCells>) => T, text: string) {
	const cells = readCells({ number: 2, cells: new Map([['x', text]]), notes: undefined });
	const answer = question(cells);
	return cells.refused[0] ? [cells.refused[0].code, cells.refused[0].facts] : answer;
}

describe('a county', () => {
	it.each([
		['37183', '37183'],
		['Wake', '37183'],
		['WAKE COUNTY', '37183'],
		['Wake County, NC', '37183'],
		['orange, virginia', '51137'],
		['Orleans Parish', '22071'],
		['Baltimore city', '24510'],
		['Baltimore County', '24005'],
		['condado de Wake', '37183']
	])('%s is %s', (text, fips) =>
		expect(ask((cells) => county(cells, 'x', known()), text)).toBe(fips)
	);

	it('of one name in two states is the body’s, else has to be told', () => {
		expect(ask((cells) => county(cells, 'x', known('NC')), 'Orange')).toBe('37135');
		expect(ask((cells) => county(cells, 'x', known()), 'Orange')).toEqual([
			'county_ambiguous',
			{ states: ['NC', 'VA'] }
		]);
	});

	it('that is unknown gets near names', () => {
		expect(ask((cells) => county(cells, 'x', known()), 'Wke')).toEqual([
			'county_unknown',
			{ near: ['Wake'] }
		]);
		expect(ask((cells) => county(cells, 'x', known()), '99999')).toEqual([
			'county_unknown',
			{ near: [] }
		]);
		expect(ask((cells) => county(cells, 'x', known('NC')), 'Wake, VA')).toMatchObject([
			'county_unknown',
			{}
		]);
	});
});

it('a sector has several names', () => {
	expect(ask((cells) => sector(cells, 'x', known()), 'dss')).toBe('child_welfare');
	expect(ask((cells) => sector(cells, 'x', known()), 'Child_Welfare')).toBe('child_welfare');
	expect(ask((cells) => sector(cells, 'x', known()), 'child wellfare')).toEqual([
		'sector_unknown',
		{ accepted: ['Child welfare', 'EMS'], near: ['Child welfare'] }
	]);
});

it('a seat is meant by its code or its label', () => {
	const asked = (text: string) => ask((cells) => seat(cells, 'x', known()), text);
	expect(asked('s01')).toBe('1');
	expect(asked('parent / or caregiver')).toBe('1');
	expect(asked('MADRE O PADRE')).toBe('1');
	expect(asked('School')).toEqual(['seat_ambiguous', { codes: ['S02', 'S03'] }]);
	expect(asked('S9')).toMatchObject(['seat_unknown', {}]);
});

it('near names are those a letter or two away', () => {
	expect(distance('kitten', 'sitting')).toBe(3);
	expect(closest('Durhma', ['Durham', 'Wake', 'Dunham'])).toEqual(['Durham']);
	expect(closest('x', ['Wake'])).toEqual([]);
});
