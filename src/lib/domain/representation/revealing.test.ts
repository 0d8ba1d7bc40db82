import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revealsSmall } from './revealing.ts';

test('a small part follows from a total and the rest', () => {
	expect(revealsSmall([[1, 1, 1]], [3, 9, 7], 5)).toBe(false);
	expect(
		revealsSmall(
			[
				[1, 1, 1],
				[0, 1, 1]
			],
			[3, 9, 7],
			5
		)
	).toBe(true);
	expect(
		revealsSmall(
			[
				[1, 1, 1],
				[0, 1, 0]
			],
			[3, 9, 7],
			5
		)
	).toBe(false);
});

test('a small part follows from three sums that share it', () => {
	// (a + x) + (b + y) − (a + b + y) leaves x.
	const sums = [
		[1, 0, 1, 0],
		[0, 1, 0, 1],
		[1, 1, 0, 1]
	];
	expect(revealsSmall(sums, [9, 9, 2, 8], 5)).toBe(true);
	expect(revealsSmall(sums, [9, 9, 6, 8], 5)).toBe(false);
});

test('several small parts together are one that follows', () => {
	expect(
		revealsSmall(
			[
				[1, 1, 1],
				[0, 0, 1]
			],
			[2, 2, 9],
			5
		)
	).toBe(true);
	expect(
		revealsSmall(
			[
				[1, 1, 1],
				[0, 0, 1]
			],
			[2, 3, 9],
			5
		)
	).toBe(false);
});

test('what a plain search finds by adding and subtracting is always found', () => {
	const bits = fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 });
	fc.assert(
		fc.property(
			fc.array(bits, { maxLength: 4 }),
			fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 5, maxLength: 5 }),
			(sums, counts) => {
				if (plainly(sums, counts, 5)) expect(revealsSmall(sums, counts, 5)).toBe(true);
			}
		)
	);
});

// All ways of taking each sum once, not at all, or away.
function plainly(sums: number[][], counts: number[], smallest: number): boolean {
	const ways = sums.reduce<number[][]>(
		(all, sum) =>
			all.flatMap((way) =>
				[-1, 0, 1].map((times) => way.map((value, at) => value + times * sum[at]!))
			),
		[counts.map(() => 0)]
	);
	return ways.some((way) => {
		const isPart = way.every((value) => value === 0 || value === 1);
		const count = way.reduce((all, value, at) => all + value * counts[at]!, 0);
		return isPart && count > 0 && count < smallest;
	});
}
