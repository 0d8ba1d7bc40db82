import { afterEach, expect, test } from 'vitest';
import { dayText, momentText, periodText } from './dates.ts';
import { listText, numberText } from './lists.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

afterEach(() => overwriteGetLocale(() => 'en'));

test('days, terms, lists and numbers follow the language', () => {
	overwriteGetLocale(() => 'en');
	expect(dayText('2026-03-08')).toBe('March 8, 2026');
	expect(periodText('2026-03-08', null)).toBe('since Mar 8, 2026');
	expect(listText(['a', 'b', 'c'])).toBe('a, b, and c');
	expect(numberText(12345)).toBe('12,345');

	overwriteGetLocale(() => 'es');
	expect(dayText('2026-03-08')).toBe('8 de marzo de 2026');
	expect(periodText(null, '2026-03-08')).toBe('hasta el 8 mar 2026');
	expect(listText(['a', 'b', 'c'])).toBe('a, b y c');
});

test('a moment says which clock it is read from', () => {
	expect(momentText('2026-03-08T14:05:00Z')).toContain('UTC');
});
