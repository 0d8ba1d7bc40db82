import { expect, test } from 'vitest';
import type { Change } from './change.ts';
import { entries, fieldChanges } from './entries.ts';

const change: Change = {
	id: 1,
	madeAt: new Date('2026-03-08T12:00:00Z'),
	by: 'Dana',
	table: 'organization',
	record: 'a',
	action: 'change',
	before: { name: 'Hope', phone: null, languages: [], version: 1 },
	after: { name: 'Hope House', phone: '', languages: ['es'], version: 2 },
	import: null,
	undoing: false,
	undone: false,
	transaction: '7',
	ofAction: 1
};

test('a change tells the fields it touched, in reading order, and not its own bookkeeping', () => {
	expect(fieldChanges(change)).toEqual([
		{ field: 'name', before: 'Hope', after: 'Hope House' },
		{ field: 'languages', before: null, after: ['es'] }
	]);
});

test('a new record tells what was filled in', () => {
	const added = { ...change, action: 'add' as const, before: null };
	expect(fieldChanges(added).map(({ field }) => field)).toEqual(['name', 'languages']);
});

test('what one action did stands together, latest action first', () => {
	const made = entries([
		{ ...change, id: 4, transaction: '9' },
		{ ...change, id: 3, record: 'b' },
		change
	]);
	expect(made.map(({ changes }) => changes.map(({ id }) => id))).toEqual([[4], [1, 3]]);
});

test('an action is undone when all of it is', () => {
	const [half] = entries([change, { ...change, id: 2, undone: true }]);
	const [whole] = entries([{ ...change, undone: true }]);
	expect([half?.undone, whole?.undone]).toEqual([false, true]);
});

test('what nobody reads about is left out', () => {
	expect(entries([{ ...change, after: { ...change.before, version: 3 } }])).toEqual([]);
	expect(entries([{ ...change, table: 'account_role' }])).toEqual([]);
});
