import { expect, test } from 'vitest';
import { Keep } from './keep.ts';

test('an answer holds for as long as its mark', () => {
	const keep = new Keep<number>(2);
	keep.add('a', '1', 10);
	expect(keep.find('a', '1')).toBe(10);
	expect(keep.find('a', '2')).toBeUndefined();
	keep.add('a', '2', 20);
	expect(keep.find('a', '2')).toBe(20);
	expect(keep.find('a', '1')).toBeUndefined();
});

test('the answer asked for longest ago makes room', () => {
	const keep = new Keep<number>(2);
	keep.add('a', '', 1);
	keep.add('b', '', 2);
	keep.find('a', '');
	keep.add('c', '', 3);
	expect(['a', 'b', 'c'].map((key) => keep.find(key, ''))).toEqual([1, undefined, 3]);
});
