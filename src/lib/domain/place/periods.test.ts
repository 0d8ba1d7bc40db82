import { expect, test } from 'vitest';
import { dayAfter, dayBefore, periodOf } from './periods.ts';

test('a range ends the day before its upper bound', () => {
	expect(periodOf('[2025-01-01,2025-07-01)')).toEqual({ from: '2025-01-01', last: '2025-06-30' });
	expect(periodOf('[2025-01-01,)')).toEqual({ from: '2025-01-01', last: null });
	expect(periodOf('(,)')).toEqual({ from: null, last: null });
	expect(periodOf('empty')).toEqual({ from: null, last: null });
});

test('the days around a day cross months and leap years', () => {
	expect(dayBefore('2024-03-01')).toBe('2024-02-29');
	expect(dayAfter('2025-12-31')).toBe('2026-01-01');
});
