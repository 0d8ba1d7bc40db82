import { expect, test } from 'vitest';
import { latestMeetings, movedTowards, nthWeekday } from './meeting-days.ts';

const monthly = { count: 3, everyMonths: 1, nth: 2, weekday: 2 };

test('the second Tuesday of a month', () => {
	expect(nthWeekday('2026-11-01', 2, 2)).toBe('2026-11-10');
	expect(nthWeekday('2026-09-30', 1, 2)).toBe('2026-09-01');
});

test('the latest meetings end on or before the day', () => {
	expect(latestMeetings('2026-11-10', monthly)).toEqual(['2026-09-08', '2026-10-13', '2026-11-10']);
	expect(latestMeetings('2026-11-09', monthly)).toEqual(['2026-08-11', '2026-09-08', '2026-10-13']);
	expect(latestMeetings('2026-01-31', { ...monthly, everyMonths: 2 })).toEqual([
		'2025-09-09',
		'2025-11-11',
		'2026-01-13'
	]);
});

test('the worked example keeps its dates for half a year, then moves by half years', () => {
	expect(movedTowards('2026-11-21', '2026-11-12')('2026-11-12')).toBe('2026-11-12');
	expect(movedTowards('2027-05-12', '2026-11-12')('2026-11-12')).toBe('2026-11-12');
	expect(movedTowards('2027-05-13', '2026-11-12')('2026-11-12')).toBe('2027-05-13');
	expect(movedTowards('2028-01-31', '2026-11-12')('2026-08-31')).toBe('2027-08-31');
	expect(movedTowards('2026-08-01', '2026-11-12')('2026-11-12')).toBe('2026-05-14');
});
