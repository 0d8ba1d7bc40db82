import { expect, test } from 'vitest';
import { likelyChallenges, signsOf } from './signs.ts';

test('two signs make a challenge likely, one makes it possible, most signs come first', () => {
	const ticked = ['time-1', 'values-2', 'values-4', 'values-1'];
	expect(likelyChallenges(ticked)).toEqual([
		{ tag: 'values', signs: ['values-1', 'values-2', 'values-4'], likely: true },
		{ tag: 'time', signs: ['time-1'], likely: false }
	]);
});

test('what is no sign, and a sign ticked twice, count for nothing more', () => {
	expect(likelyChallenges(['time-1', 'time-1', 'time-5', 'weather-1'])).toEqual([
		{ tag: 'time', signs: ['time-1'], likely: false }
	]);
	expect([likelyChallenges([]), signsOf('time').length]).toEqual([[], 4]);
});
