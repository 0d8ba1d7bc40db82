import { expect, test } from 'vitest';
import { ratio, total } from './share.ts';

test('shares are added up, not averaged', () => {
	const all = total([
		{ have: 6, need: 20 },
		{ have: 2, need: 8 },
		{ have: 0, need: 5 }
	]);
	expect(all).toEqual({ have: 8, need: 33 });
	expect(ratio(all)).toBeCloseTo(0.242, 3);
});

test('a share of nothing is no number', () => {
	expect(ratio(total([]))).toBeNull();
});
