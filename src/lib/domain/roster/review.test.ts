import { expect, test } from 'vitest';
import { reviewDue } from './review.ts';

test('a review is due so many months after the latest, and overdue the day after', () => {
	const days = ['2026-03-31', '2025-09-01'];
	expect(reviewDue(days, 6, '2026-09-30')).toEqual({
		last: '2026-03-31',
		due: '2026-09-30',
		overdue: false
	});
	expect(reviewDue(days, 6, '2026-10-01').overdue).toBe(true);
	expect(reviewDue(days, 12, '2026-10-01')).toMatchObject({ due: '2027-03-31', overdue: false });
});

test('the first review is due at once, and one to come does not count yet', () => {
	const none = { last: null, due: null, overdue: true };
	expect(reviewDue([], 6, '2026-01-01')).toEqual(none);
	expect(reviewDue(['2026-02-01'], 6, '2026-01-01')).toEqual(none);
});
