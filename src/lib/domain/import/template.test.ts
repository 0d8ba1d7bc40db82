import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvText } from './template.ts';

it('is read back as it was, up to the apostrophe before what looks like a formula', () => {
	const cell = fc.string().map((text) => text.replaceAll('\r', ''));
	const plain = (cells: string[]) => cells.map((text) => text.replace(/^'+(?=[=+\-@\t\0])/, ''));
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
			const read: string[][] = parse(csvText(rows), { record_delimiter: '\r\n' });
			expect(read.map(plain)).toEqual(rows.map(plain));
		}),
		{ numRuns: 2000 }
	);
});

it('keeps formulas from running, and numbers numbers', () => {
	expect(csvText([['=1+1', '@x', '-78.64', '+1', '-x', 'a;b', 'a"b']])).toBe(
		`'=1+1,'@x,-78.64,'+1,'-x,"a;b","a""b"\r\n`
	);
});
