import { expect, test } from 'vitest';
import type { Change } from '#lib/domain/history/change.ts';
import { fieldChanges } from '#lib/domain/history/entries.ts';
import { shownFields } from '#lib/domain/history/shown-fields.ts';
import { changeText, fieldText, obstacleText } from './history.ts';
import { kindWords } from './history-kinds.ts';
import { fieldWords } from './history-words.ts';

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

test('a report of a tie says who reports about whom, and the level by its name', () => {
	const sides = { from_organization_id: 'a', to_organization_id: 'b' };
	const report: Change = {
		...change,
		table: 'tie_report',
		before: { ...sides, level: 2 },
		after: { ...sides, level: 4 }
	};
	const both = { a: 'Alder Schools', b: 'Haven' };
	expect(changeText(report, both)).toBe('Changed report of a tie: Alder Schools · Haven');
	expect(fieldChanges(report).map((field) => fieldText(report, field, both))).toEqual([
		'level: 2, cooperation → 4, coalition'
	]);
	const better = {
		...report,
		before: { ...sides, dimensions: {} },
		after: { ...sides, dimensions: { shared_goals: 3 } }
	};
	expect(fieldChanges(better).map((field) => fieldText(better, field, both))).toEqual([
		'Shared goals: not recorded → 3'
	]);
});

test('a decision about a gap of services says what the gap is', () => {
	const finding = { kind: 'unknown', fips: '90001', county: 'Alder' };
	const facts = { key: 'gap:unknown:90001', facts: { finding } };
	const decided: Change = {
		...change,
		table: 'finding',
		before: { ...facts, state: 'open' },
		after: { ...facts, state: 'in_progress' }
	};
	expect(changeText(decided, names)).toContain('how many people live in Alder');
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
