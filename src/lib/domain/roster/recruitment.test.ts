import { expect, test } from 'vitest';
import { daysToFill, latestDay, peaceFrom, stepOn, stepsAfter } from './recruitment.ts';

const days = {
	prospectOn: '2026-01-05',
	invitedOn: '2026-01-20',
	acceptedOn: null,
	declinedOn: null,
	orientedOn: null
};

test('a step holds from its day until the next one', () => {
	const accepted = { ...days, acceptedOn: '2026-02-10', orientedOn: '2026-03-01' };
	expect(stepOn(accepted, '2026-01-04')).toBeNull();
	expect(stepOn(accepted, '2026-01-05')).toBe('prospect');
	expect(stepOn(accepted, '2026-02-09')).toBe('invited');
	expect(stepOn(accepted, '2026-02-10')).toBe('accepted');
	expect(stepOn(accepted, '2026-03-01')).toBe('oriented');
	expect(stepOn({ ...days, declinedOn: '2026-02-01' }, '2026-02-01')).toBe('declined');
});

test('who declined or was oriented goes no further', () => {
	expect(stepsAfter('prospect')).toEqual(['invited', 'accepted', 'declined']);
	expect(stepsAfter('accepted')).toEqual(['oriented']);
	expect(stepsAfter('declined')).toEqual([]);
});

test('the next step comes no earlier than the latest', () => {
	expect(latestDay(days)).toBe('2026-01-20');
});

test('the time to fill runs from the vacancy to the yes', () => {
	expect(daysToFill('2025-12-31', '2026-01-31')).toBe(31);
	expect(daysToFill('2026-02-28', '2026-03-01')).toBe(1);
	expect(daysToFill(null, '2026-01-31')).toBeNull();
	expect(daysToFill('2026-01-31', null)).toBeNull();
	expect(daysToFill('2026-02-01', '2026-01-31')).toBe(0);
});

test('a refusal counts for twelve months', () => {
	expect(peaceFrom('2026-11-22')).toBe('2025-11-22');
});
