import { expect, test } from 'vitest';
import { readCells } from './cells.ts';
import { demandKind } from './demand.ts';
import type { Known } from './known.ts';

const row = { id: 'a', latitude: '35.9', longitude: '-79', population: '100' };

/** What is wrong with a row, by column. */
function wrong(given: Partial<Record<string, string>>) {
	const cells = readCells({
		number: 2,
		cells: new Map(Object.entries({ ...row, ...given }) as [string, string][]),
		notes: undefined
	});
	demandKind.read(cells, {} as Known);
	return cells.refused.map(({ column, code }) => `${column} ${code}`);
}

test('a number whose point may stand between thousands is refused where degrees have a decimal comma', () => {
	expect(wrong({ population: '1.234' })).toEqual([]);
	expect(wrong({ population: '1,234', children: '12.5' })).toEqual([]);
	const commas = { latitude: '35,9', longitude: '-79,05' };
	expect(wrong({ ...commas, population: '1.234' })).toEqual(['population not_a_number']);
	expect(wrong({ ...commas, population: '1234', children: '1.000' })).toEqual([
		'children not_a_number'
	]);
});

test('no text is longer than a code or a name', () => {
	expect(wrong({ id: 'x'.repeat(101), name: 'y'.repeat(201) })).toEqual([
		'id text_too_long',
		'name text_too_long'
	]);
	expect(wrong({ id: 'x'.repeat(100), name: 'y'.repeat(200) })).toEqual([]);
});
