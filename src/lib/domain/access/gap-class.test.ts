import { expect, test } from 'vitest';
import { gapClassOf } from './gap-class.ts';

test('a county is in the class of the share that is not reached', () => {
	const classes = [100, 99.8, 96, 95, 80, 79, 50, 49, 0].map((have) =>
		gapClassOf({ have, need: 100 })
	);
	expect(classes).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4]);
	expect(gapClassOf({ have: 0, need: 0 })).toBeNull();
});
