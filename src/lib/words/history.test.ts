import { expect, test } from 'vitest';
import type { Change } from '#lib/domain/history/change.ts';
import { fieldChanges } from '#lib/domain/history/entries.ts';
import { shownFields } from '#lib/domain/history/shown-fields.ts';
import { changeText, fieldText, obstacleText } from './history.ts';
import { fieldWords, kindWords } from './history-words.ts';

const change: Change = {
	id: 1,
	madeAt: new Date(0),
	by: null,
	table: 'membership',
	record: 'm',
	action: 'change',
	before: { person_id: 'p', level: null, during: '[2025-01-01,)', county_fips: '90001' },
	after: { person_id: 'p', level: 'director', during: '[2025-01-01,2025-07-01)', county_fips: 'x' },
	import: null,
	undoing: false,
	undone: false,
	transaction: '1',
	ofAction: 1
};
const names = { p: 'Pat Long', '90001': 'Alder' };

test('a change is said with the name of its record, and its fields before and after', () => {
	expect(changeText(change, names)).toBe('Changed membership: Pat Long');
	expect(fieldChanges(change).map((field) => fieldText(change, field, names))).toEqual([
		'level: not recorded → Director',
		'county: Alder → something you may not see',
		'time: since Jan 1, 2025 → Jan 1, 2025 to Jun 30, 2025'
	]);
});

test('what came says what it was', () => {
	const added: Change = { ...change, action: 'add', before: null };
	const [person] = fieldChanges(added).map((field) => fieldText(added, field, names));
	expect(person).toBe('person: Pat Long');
});

test('every field and table of the book has its word', () => {
	const fields = Object.values(shownFields).flat();
	expect(fields.filter((field) => !(field in fieldWords))).toEqual([]);
	expect(Object.keys(shownFields).filter((table) => !(table in kindWords))).toEqual([]);
});

test('what is in the way is said', () => {
	expect(obstacleText('changed_since', 'Haven')).toContain('Haven was changed again');
	expect(obstacleText('strange', undefined)).toContain('no such change');
});
