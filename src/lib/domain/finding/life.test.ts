import { expect, test } from 'vitest';
import { changesBetween, isDecision, isOverdue, onFileBefore, type LifeStep } from './life.ts';

const step = (key: string, day: string, state: LifeStep['state'], was: LifeStep['was'] = null) => ({
	key,
	day,
	state,
	was
});

test('between two days findings are closed, new, open again, or the same', () => {
	const steps = [
		step('returned', '2025-01-01', 'open'),
		step('returned', '2025-03-01', 'closed', 'open'),
		step('fresh', '2026-02-01', 'open')
	];
	const known = onFileBefore(steps, '2026-01-01');
	expect(changesBetween(['gone', 'kept'], ['kept', 'fresh', 'returned'], known)).toEqual({
		closed: ['gone'],
		new: ['fresh'],
		reopened: ['returned'],
		stayed: ['kept']
	});
	expect(changesBetween([], [], known)).toEqual({ closed: [], new: [], reopened: [], stayed: [] });
});

test('what was first seen on the first day itself was on file by then', () => {
	expect(onFileBefore([step('a', '2026-01-01', 'open')], '2026-01-01')).toEqual(new Set(['a']));
	expect(onFileBefore([step('a', '2026-01-02', 'open')], '2026-01-01')).toEqual(new Set());
});

test('a person decides between states; being found, gone or found again is no decision', () => {
	expect(isDecision({ was: null, state: 'open' })).toBe(false);
	expect(isDecision({ was: 'open', state: 'closed' })).toBe(false);
	expect(isDecision({ was: 'closed', state: 'open' })).toBe(false);
	expect(isDecision({ was: 'open', state: 'in_progress' })).toBe(true);
	expect(isDecision({ was: 'accepted', state: 'open' })).toBe(true);
});

test('work is overdue the day after it was due, and only while somebody works on it', () => {
	const finding = { state: 'in_progress' as const, dueOn: '2026-05-01' };
	expect(isOverdue(finding, '2026-05-01')).toBe(false);
	expect(isOverdue(finding, '2026-05-02')).toBe(true);
	expect(isOverdue({ ...finding, state: 'accepted' }, '2026-05-02')).toBe(false);
	expect(isOverdue({ ...finding, dueOn: null }, '2026-05-02')).toBe(false);
});
