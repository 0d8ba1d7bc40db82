import { afterEach, expect, test } from 'vitest';
import { refusalCodes, warningCodes, type Facts, type Note } from '#lib/domain/import/problem.ts';
import { noteText, obstacleText, placeText, reasonText, withReason } from './import.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

afterEach(() => overwriteGetLocale(() => 'en'));

const facts: Facts = {
	accepted: ['one', 'two'],
	near: ['three'],
	codes: ['S01'],
	ids: ['7'],
	states: ['NC'],
	names: ['Sheet1'],
	found: ['title'],
	first: 3,
	have: 4,
	need: 2,
	most: 10,
	megabytes: 20,
	from: '2026-01-01',
	since: '2025-01-01',
	until: '2026-01-01',
	today: '2026-11-20',
	fips: '37183',
	person: 'Ana',
	rule: 'a_rule',
	detail: '',
	count: 5,
	node: 'n7'
};
const note = (code: Note['code']): Note => ({
	row: 4,
	column: 'county',
	value: 'Wke',
	code,
	facts
});

test.each(['en', 'es'] as const)('every refusal and remark is a whole sentence in %s', (locale) => {
	overwriteGetLocale(() => locale);
	for (const code of [...refusalCodes, ...warningCodes]) {
		const text = reasonText(note(code));
		expect(text, code).toMatch(/^[\p{Lu}“«¿\d].*[.?]$/u);
		expect(text, code).not.toMatch(/undefined|[{}]|\[object/);
		expect(text.split(' ').length, code).toBeGreaterThan(3);
	}
});

test('a sentence names what is near, and nothing when nothing is', () => {
	const unknown = { ...note('county_unknown'), facts: { near: ['Wake'] } };
	expect(reasonText(unknown)).toContain('Did you mean Wake? Write');
	expect(reasonText({ ...unknown, facts: { near: [] } })).not.toContain('mean');
	expect(withReason(unknown)).toMatchObject({
		row: 4,
		column: 'county',
		value: 'Wke',
		code: 'county_unknown'
	});
});

test('long values are cut, places are said', () => {
	expect(reasonText({ ...note('not_a_day'), value: 'x'.repeat(500) }).length).toBeLessThan(200);
	expect(placeText(note('not_a_day'))).toBe('Row 4, county');
	expect(placeText({ row: 4, column: null })).toBe('Row 4');
	expect(placeText({ row: null, column: null })).toBe('');
});

test.each(['en', 'es'] as const)(
	'a line of a report holds what stands in the cell, once, in %s',
	(locale) => {
		overwriteGetLocale(() => locale);
		const inFile = [...refusalCodes, ...warningCodes].map((code) => ({
			...note(code),
			value: 'Wke7'
		}));
		for (const one of inFile)
			expect(noteText(one).split('Wke7').length, one.code).toBeGreaterThan(1);
		const offScale = noteText({ ...note('level_scale'), column: 'level', value: '6' });
		expect(offScale).toContain(
			locale === 'en' ? 'Row 4, level “6”: A level' : 'Fila 4, level «6»: Un nivel'
		);
		expect(noteText(note('county_unknown')).split('Wke')).toHaveLength(2);
		expect(noteText({ ...note('no_rows'), row: null, column: null, value: '' })).toMatch(
			/^\p{Lu}/u
		);
	}
);

test('what stands in the way of an undo is said', () => {
	const reasons = ['unknown', 'changed_since', 'gone', 'in_use', 'taken', 'not_allowed'];
	const texts = reasons.map((reason) => obstacleText({ name: 'Haven', recordId: '7', reason }));
	for (const text of texts) expect(text).toContain('Haven');
	expect(obstacleText({ name: null, recordId: '7', reason: 'gone' })).toContain('7');
});
