import { expect, test } from 'vitest';
import { feedbackBetween, feedbackOf, type FeedbackLoop } from './feedback.ts';

const on = '2026-11-21';
const loop = (heardOn: string, rest: Partial<FeedbackLoop> = {}): FeedbackLoop => ({
	...{ id: heardOn, heardOn, source: 'event', feedback: 'Too far away', changeMade: null },
	...{ decidedOn: null, toldOn: null, toldHow: null, version: 1, ...rest }
});
const told = (heardOn: string, toldOn: string) =>
	loop(heardOn, { changeMade: 'A second place', decidedOn: heardOn, toldOn });

test('a loop is closed only when people were told, and not before that day', () => {
	const loops = [
		loop('2026-10-01', { changeMade: 'A bus', decidedOn: '2026-11-01' }),
		told('2026-09-01', '2026-10-01'),
		told('2026-08-01', '2026-12-01'),
		loop('2026-12-01')
	];
	const seen = feedbackOf(loops, on);
	expect(seen.open.map(({ one, step }) => [one.id, step])).toEqual([
		['2026-08-01', 'decided'],
		['2026-10-01', 'decided']
	]);
	expect(seen.closed.map(({ one }) => one.id)).toEqual(['2026-09-01']);
	expect([seen.share, seen.daysToTell]).toEqual([
		{ have: 1, need: 3 },
		{ value: 30, n: 1 }
	]);
});

test('the share is of what was heard within twelve months; an old open loop stays on the list', () => {
	const seen = feedbackOf([loop('2025-01-01'), told('2025-10-01', '2026-03-01')], on);
	expect([seen.share, seen.open.length, seen.closed.length]).toEqual([{ have: 0, need: 0 }, 1, 1]);
	expect(seen.daysToTell).toEqual({ value: null, n: 0 });
});

test('in a half-year, what was heard and what was told count apart', () => {
	const loops = [
		told('2026-05-01', '2026-07-01'),
		loop('2026-12-31'),
		told('2026-08-01', '2027-02-01')
	];
	expect(feedbackBetween(loops, '2026-07-01', '2026-12-31')).toEqual({ heard: 2, told: 1 });
});
