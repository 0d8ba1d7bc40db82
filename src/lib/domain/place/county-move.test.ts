import { expect, test } from 'vitest';
import { crossings } from './county-move.ts';

test('a collaborative is told of when it comes to lie in several catchments, or no longer does', () => {
	const tables = [
		{ slug: 'a', name: 'A', counties: ['1', '2'] },
		{ slug: 'b', name: 'B', counties: ['2', '3'] },
		{ slug: 'c', name: 'C', counties: ['1'] }
	];
	const before = new Map([
		['1', 'West'],
		['2', 'West'],
		['3', 'East']
	]);
	const after = new Map([
		['1', 'West'],
		['2', 'East'],
		['3', 'East']
	]);
	expect(crossings(tables, before, after)).toEqual([
		{ slug: 'a', name: 'A', before: ['West'], after: ['East', 'West'] },
		{ slug: 'b', name: 'B', before: ['East', 'West'], after: ['East'] }
	]);
	expect(crossings(tables, before, before)).toEqual([]);
});
