import { expect, test } from 'vitest';
import { dealOut, fitRows, linesIn, smallest, type PaperRow } from './paper.ts';

const sheet = { height: 600, heading: 150, list: 340 };
const rows = (n: number, things: number, text: string): PaperRow[] =>
	Array.from({ length: n }, () => {
		const list = Array.from({ length: things }, () => text);
		return { heading: 'Type of partner', full: list.map((each) => `${each} ${each}`), short: list };
	});

test('few things are written large and in full', () => {
	expect(fitRows(rows(5, 1, 'Sheriff'), sheet)).toEqual({ size: 11, short: false, most: null });
	expect(fitRows([], sheet)).toEqual({ size: 11, short: false, most: null });
});

test('many things are run on in short, then fewer of them are listed, never smaller than can be read', () => {
	const long = 'Recreation of the Greater Foothills and Surrounding Communities';
	expect(fitRows(rows(21, 3, long), sheet)).toMatchObject({ short: true, most: null });
	const cut = fitRows(rows(21, 40, long), sheet);
	expect(cut).toMatchObject({ size: smallest, short: true });
	expect(cut.most).toBeLessThan(10);
	expect(fitRows(rows(500, 2, long), sheet)).toEqual({ size: smallest, short: true, most: 0 });
});

test('a text takes the lines its words need, and a word longer than a line is broken', () => {
	expect(linesIn('', 10)).toBe(1);
	expect(linesIn('one two', 10)).toBe(1);
	expect(linesIn('one two three four five', 5)).toBe(3);
	expect(linesIn('a'.repeat(100), 10)).toBe(5);
});

test('things are dealt out to faces in their order', () => {
	expect(dealOut([1, 2, 2, 1, 3], (lines) => lines, 4)).toEqual([[1, 2], [2, 1], [3]]);
	expect(dealOut([], () => 1, 4)).toEqual([]);
});
