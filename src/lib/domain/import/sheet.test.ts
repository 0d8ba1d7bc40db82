import { describe, expect, it } from 'vitest';
import { separatorOf } from './separator.ts';
import { readTable, type Column } from './sheet.ts';

const columns: Column[] = [
	{ name: 'name', required: true },
	{ name: 'postal_code', also: ['zip'] },
	{ name: 'latitude', also: ['lat'] }
];
const table = (header: string[], ...rows: string[][]) =>
	readTable(
		{
			header: { number: 1, cells: header },
			rows: rows.map((cells, index) => ({ number: index + 2, cells }))
		},
		columns
	);

describe('a header', () => {
	it('is read whatever its case, spaces and signs', () => {
		const { rows } = table([' NAME ', 'Postal.Code', 'Lat'], ['A', '1', '2']);
		expect([...rows[0]!.cells]).toEqual([
			['name', 'A'],
			['postal_code', '1'],
			['latitude', '2']
		]);
	});

	it('may have columns we do not know: their cells are notes', () => {
		const { rows, warnings } = table(
			['name', '__proto__', 'constructor', ''],
			['A', 'x', '', 'y'],
			['B', '', '']
		);
		expect(rows.map(({ notes }) => notes && Object.entries(notes))).toEqual([
			[['__proto__', 'x']],
			undefined
		]);
		expect(warnings.map(({ value }) => value)).toEqual(['__proto__', 'constructor']);
		expect(({} as { x?: string }).x).toBeUndefined();
	});

	it('with a column missing or twice is refused', () => {
		expect(table(['title'], ['x']).refused.map(({ code }) => code)).toEqual(['column_missing']);
		expect(table(['name', 'Name'], ['x']).refused.map(({ code }) => code)).toEqual([
			'column_twice'
		]);
		expect(table(['name', 'latitude', 'lat'], ['x']).refused).toEqual([]);
	});
});

describe('rows', () => {
	it('may be shorter than the header, not longer', () => {
		const { rows, refused } = table(['name', 'zip'], ['A'], ['B', '1', '', ' '], ['C', '1', '2']);
		expect(rows.map(({ cells }) => cells.get('postal_code'))).toEqual(['', '1', '1']);
		expect(refused).toMatchObject([
			{ row: 4, code: 'too_many_cells', facts: { have: 3, need: 2 } }
		]);
	});
});

describe('the separator', () => {
	it.each([
		['name,zip\nA;B;C,1', ','],
		['name;zip\n"1,5";2,5', ';'],
		['name\tzip\nA,b;c\t1', '\t'],
		['\n\nname;zip\n', ';'],
		['"na,me";zip;name\n', ';'],
		['name\nA;B', ','],
		['sep,x;y;z;name\n', ';']
	])('of %j is %j', (text, expected) => expect(separatorOf(text, columns)).toBe(expected));
});
