import { expect, test } from 'vitest';
import { emptiest, requiredPlaces, tablesShort } from './many-tables.ts';
import type { HeldTable } from './many-tables.ts';

type Held = [label: string, holders: number, minimum?: number, kind?: 'required' | 'optional'];

const table = (members: number, ...seats: Held[]): HeldTable => ({
	slug: 'uplands',
	members,
	seats: seats.map(([label, holders, minimum = 1, kind = 'required']) => ({
		label,
		labelEs: null,
		class: kind,
		minimum,
		holders
	}))
});

const tables = [
	table(5, ['Youth', 0], ['Schools', 2], ['Schools', 0]),
	table(5, ['Youth', 0], ['Schools', 0], ['Library', 0, 1, 'optional']),
	table(5, ['Youth', 1]),
	table(0, ['Youth', 0])
];

test('the seat that is empty at most tables is named with how many have it', () => {
	expect(emptiest(tables)).toEqual({
		label: 'Youth',
		labelEs: null,
		tables: { have: 2, need: 3 }
	});
});

test('a table without recorded members is not judged', () => {
	expect(tablesShort(tables)).toEqual({ have: 2, need: 3 });
	expect(emptiest([table(0, ['Youth', 0])])).toBeNull();
	expect(emptiest([])).toBeNull();
});

test('a spare holder of one seat cannot fill another, and optional seats do not count', () => {
	const places = requiredPlaces(
		table(5, ['Schools', 3], ['Family', 1, 2], ['Library', 0, 1, 'optional'])
	);
	expect(places).toEqual({ have: 2, need: 3 });
});
