import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth, isDay, monthsAfter, monthsBefore, monthsBetween } from './dates.ts';

const day = fc
	.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
	.chain(({ year, month }) =>
		fc.integer({ min: 1, max: daysInMonth(year, month) }).map((date) => {
			const two = (value: number) => `${value}`.padStart(2, '0');
			return `${year}-${two(month)}-${two(date)}`;
		})
	);

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
	expect(isDay(text)).toBe(true);
});

test.each([
	'2026-02-30',
	'2026-02-29',
	'1900-02-29',
	'2026-13-01',
	'2026-00-10',
	'2026-1-1',
	'',
	'2026-11-21T00:00'
])('"%s" is not a day', (text) => expect(isDay(text)).toBe(false));

test('a month ends where the shorter month ends', () => {
	expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
	expect(monthsBefore('2026-01-15', 13)).toBe('2024-12-15');
	expect(monthsAfter('2025-11-30', 3)).toBe('2026-02-28');
});

test('months between days are whole months', () => {
	expect(monthsBetween('2026-01-31', '2026-02-27')).toBe(0);
	expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
	expect(monthsBetween('2024-12-12', '2026-11-12')).toBe(23);
	expect(monthsBetween('2026-03-10', '2026-01-10')).toBe(-2);
});

test('every day is a day, and some months later are as many months away', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: 0, max: 400 }), (from, months) => {
			expect(isDay(from)).toBe(true);
			expect(monthsBetween(from, monthsAfter(from, months))).toBe(months);
		})
	);
});

test('a day that does not exist is a mistake of the program', () => {
	expect(() => monthsBefore('2026-02-30', 1)).toThrow('"2026-02-30" is not a day');
});
