import { expect, test } from 'vitest';
import { isFarFromAll } from './far.ts';

const county = (have: number, need: number, averageMinutesUnreached: number | null) => ({
	reached: { have, need, share: need === 0 ? null : have / need },
	averageMinutesUnreached
});

test('a place more than two hours from everybody belongs to others', () => {
	expect(isFarFromAll([county(0, 5, 121), county(0, 5, null), county(0, 0, null)])).toBe(true);
	expect(isFarFromAll([county(0, 5, 121), county(0, 5, 120)])).toBe(false);
	expect(isFarFromAll([county(1, 5, 500)])).toBe(false);
});

test('where nobody is counted nothing is far', () => {
	expect(isFarFromAll([county(0, 0, null)])).toBe(false);
	expect(isFarFromAll([])).toBe(false);
});
