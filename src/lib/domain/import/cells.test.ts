import { describe, expect, it } from 'vitest';
import { levelWords, perspectiveWords, staffWords } from './accepted.ts';
import {
	count,
	day,
	decimal,
	email,
	list,
	oneOf,
	period,
	point,
	readCells,
	someOf,
	website,
	yesNo,
	type Cells
} from './cells.ts';

function cell(text: string, others: Record<string, string> = {}): Cells {
	return readCells({
		number: 7,
		cells: new Map(Object.entries({ x: text, ...others })),
		notes: undefined
	});
}

/** What a reader makes of a text, or the code of its refusal. */
function read<T>(reader: (cells: Cells, column: string) => T, text: string) {
	const cells = cell(text);
	const value = reader(cells, 'x');
	return cells.refused[0]?.code ?? value;
}

describe('one cell', () => {
	it.each([
		['2026-03-08', '2026-03-08'],
		['', undefined],
		['3/8/2026', 'not_a_day'],
		['2026-02-29', 'no_such_day'],
		['2024-02-29', '2024-02-29'],
		['0026-01-01', 'day_too_far'],
		['2026-03-08 10:00:00', 'not_a_day'],
		['46000', 'not_a_day']
	])('%s is the day %s', (text, expected) => expect(read(day, text)).toBe(expected));

	it.each([
		['35.5', 35.5],
		['35,5', 35.5],
		['-78.64', -78.64],
		['−78.64', -78.64],
		['1e3', 1000],
		['.5', 0.5],
		['abc', 'not_a_number'],
		['1e999', 'not_a_number'],
		['Infinity', 'not_a_number'],
		['NaN', 'not_a_number'],
		['0x10', 'not_a_number'],
		['1.2.3', 'not_a_number']
	])('%s is the number %s', (text, expected) => expect(read(decimal, text)).toBe(expected));

	it.each([
		['171,415', 171415],
		['171415.0', 171415],
		['0', 0],
		['1.5', 'not_whole'],
		['-1', 'negative'],
		['12,34', 'not_a_number'],
		['NA', 'not_a_number'],
		['99999999999', 'not_a_number']
	])('%s is the count %s', (text, expected) => expect(read(count, text)).toBe(expected));

	it.each([
		['Yes', true],
		['SÍ', true],
		['1', true],
		['no', false],
		['False', false],
		['maybe', 'not_yes_or_no'],
		['', undefined]
	])('%s is %s', (text, expected) => expect(read(yesNo, text)).toBe(expected));

	it.each([
		['www.haven.org', 'https://www.haven.org'],
		['https://a.b/c', 'https://a.b/c'],
		['javascript:alert(1)', 'not_a_website'],
		['ftp://a.b', 'not_a_website'],
		['data:text/html,x', 'not_a_website'],
		['haven', 'not_a_website']
	])('%s is the address %s', (text, expected) => expect(read(website, text)).toBe(expected));

	it('is an e-mail address or not', () => {
		expect(read(email, 'a@b.org')).toBe('a@b.org');
		expect(read(email, 'a b@c.org')).toBe('not_an_email');
		expect(read(email, 'a@b.org;c@d.org')).toBe('not_an_email');
	});

	it('is one of the accepted words, however written', () => {
		const level = (cells: Cells, column: string) => oneOf(cells, column, levelWords);
		expect(read(level, 'Director/Administrator')).toBe('director');
		expect(read(level, 'FRONT-LINE')).toBe('frontline');
		expect(read(level, 'boss')).toBe('not_accepted');
		expect(read((cells, column) => oneOf(cells, column, staffWords), '5-Jan')).toBe('1-5');
	});

	it('is a list without repetitions', () => {
		expect(read(list, ' a; b;;a ')).toEqual(['a', 'b']);
		const perspectives = (cells: Cells, column: string) => someOf(cells, column, perspectiveWords);
		expect(read(perspectives, 'Parent/caregiver; Family_Member; parent')).toEqual([
			'parent_caregiver',
			'family'
		]);
		expect(cell('').row).toBe(7);
	});
});

describe('two cells', () => {
	const refusals = (cells: Cells) => cells.refused.map(({ column, code }) => `${column} ${code}`);
	const at = (latitude: string, longitude: string) => {
		const cells = cell('', { latitude, longitude });
		return point(cells) ?? refusals(cells);
	};

	it('are a point', () => {
		expect(at('35.78', '-78,64')).toBe('(-78.64,35.78)');
		expect(at('', '')).toEqual([]);
		expect(at('35', '')).toEqual(['longitude coordinates_incomplete']);
		expect(at('-120', '35')).toEqual(['latitude coordinates_swapped']);
		expect(at('-79', '35.9')).toEqual(['latitude coordinates_swapped']);
		expect(at('-14.3', '-170.7')).toBe('(-170.7,-14.3)');
		expect(at('400', '95')).toEqual(['latitude latitude_range']);
		expect(at('35', '-181')).toEqual(['longitude longitude_range']);
		expect(at('north', '-78')).toEqual(['latitude not_a_number']);
	});

	it('are a time of which the last day counts', () => {
		expect(period(cell('', { from: '2025-01-01', to: '2025-12-31' }))).toEqual({
			from: '2025-01-01',
			until: '2026-01-01'
		});
		const backwards = cell('', { from: '2025-01-01', to: '2024-12-31' });
		period(backwards);
		expect(refusals(backwards)).toEqual(['to to_before_from']);
	});
});
