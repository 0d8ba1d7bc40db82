import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bylaws } from '../roster/bylaws.ts';
import { tails } from './binomial.ts';
import { representation, type Wave } from './representation.ts';
import { suppressed } from './suppress.ts';

const threeRivers: Wave = {
	askedOn: '2026-09-01',
	members: 20,
	counts: { hispanic: 1, black: 3, white: 13, american_indian: 1 },
	reference: {
		kind: 'children',
		name: null,
		counts: { hispanic: 10560, black: 14400, white: 20160, american_indian: 1440, other: 1440 }
	}
};
const rounded = (value: number | null, digits: number) => Number(value?.toFixed(digits));

describe('Three Rivers', () => {
	const seen = representation(threeRivers, bylaws());

	test('compares as published', () => {
		expect(
			seen.rows.map((row) => [
				row.group,
				row.n,
				rounded(row.part * 100, 1),
				rounded(row.expected, 2),
				rounded(row.ratio, 2),
				rounded(row.short, 2),
				rounded(row.low, 4),
				rounded(row.high, 4)
			])
		).toEqual([
			['hispanic', 1, 5.6, 3.96, 0.25, 2.96, 0.0694, 0.9886],
			['black', 3, 16.7, 5.4, 0.56, 2.4, 0.1646, 0.94],
			['white', 13, 72.2, 7.56, 1.72, -5.44, 0.9978, 0.0094],
			['american_indian', 1, 5.6, 0.54, 1.85, -0.46, 0.8997, 0.422],
			['other', 0, 0, 0.54, 0, 0.54, 0.578, 1]
		]);
		expect(rounded((seen.dissimilarity ?? 0) * 100, 1)).toBe(32.8);
		expect(seen.answered).toEqual({ have: 18, need: 20 });
	});

	test('is judged as published', () => {
		expect(seen.rows.map(({ verdict, smallNumbers }) => [verdict, smallNumbers])).toEqual([
			['under', false],
			['under', true],
			['over', false],
			['too-few', false],
			['too-few', false]
		]);
	});
});

test('with fewer than seven of ten answers nothing is shown but the rate', () => {
	const few = representation({ ...threeRivers, members: 26 }, bylaws());
	expect(few).toMatchObject({ enough: false, rows: [], dissimilarity: null });
	expect(few.answered).toEqual({ have: 18, need: 26 });
	expect(representation({ ...threeRivers, members: 25 }, bylaws()).enough).toBe(true);
});

test('four answers are nobody to speak of, and without a population nothing is compared', () => {
	expect(
		representation({ ...threeRivers, members: 4, counts: { white: 4 } }, bylaws()).rows
	).toEqual([]);
	const reference = { ...threeRivers.reference, counts: {} };
	expect(representation({ ...threeRivers, reference }, bylaws())).toMatchObject({
		enough: true,
		rows: []
	});
});

test('thresholds of the body change the verdict', () => {
	const verdicts = (own: Parameters<typeof bylaws>[0]) =>
		representation(threeRivers, bylaws(own)).rows.map(({ verdict }) => verdict);
	expect(verdicts({ underBelow: 0.5 })[1]).toBe('as-expected');
	expect(verdicts({ leastPersons: 3 })[0]).toBe('as-expected');
});

describe('what may be shared', () => {
	test('a group of four is hidden, and so is a rest of three', () => {
		expect(suppressed([4, 9, 7], 5)).toEqual([null, 9, null]);
		expect(suppressed([17, 3], 5)).toEqual([null, null]);
		expect(suppressed([4], 5)).toEqual([null]);
		expect(suppressed([10, 8, 0], 5)).toEqual([10, 8, 0]);
	});

	test('nothing hidden can be found by subtraction', () => {
		const cells = fc.array(fc.nat(30), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(cells, (counts) => {
				const hidden = suppressed(counts, 5).flatMap((seen, at) =>
					seen === null ? [counts[at]!] : []
				);
				const small = counts.filter((count) => count > 0 && count < 5);
				expect(hidden).toEqual(expect.arrayContaining(small));
				expect(hidden).not.toHaveLength(1);
				const sum = hidden.reduce((all, each) => all + each, 0);
				expect(sum === 0 || sum >= 5 || hidden.length === counts.length).toBe(true);
			})
		);
	});
});

test('the two tails share exactly the count itself', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 400 }),
			fc.double({ min: 0.01, max: 0.99, noNaN: true }),
			(n, p) => {
				const count = Math.floor(n / 2);
				const below = count > 0 ? tails(count - 1, n, p).low : 0;
				expect(below + tails(count, n, p).high).toBeCloseTo(1, 8);
			}
		)
	);
});
