import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMet, judgeShare, membersToAdd, membersToSwap } from './share-seats.ts';
import { seatFor, someone } from './three-rivers.fixture.ts';

const atLeast = (fraction: number) => ({ fraction, majority: false });
const majority = { fraction: 0.5, majority: true };
const four = { have: 4, need: 20 };

describe('four of twenty', () => {
	test.each([
		[atLeast(0.51), 13, 7],
		[atLeast(0.3), 3, 2],
		[atLeast(0.2), 0, 0],
		[majority, 13, 7]
	])('%o: add %i or swap %i', (share, add, swap) => {
		expect(membersToAdd(four, share)).toBe(add);
		expect(membersToSwap(four, share)).toBe(swap);
	});
});

describe('a share', () => {
	const table = (qualifying: number, others: number) => [
		...Array.from({ length: qualifying }, (_, n) => someone(`q${n}`, { sectors: ['faith'] })),
		...Array.from({ length: others }, (_, n) => someone(`o${n}`))
	];
	const judged = (fraction: number, qualifying: number, others: number, maximumSize?: number) => {
		const members = table(qualifying, others);
		return judgeShare(seatFor('S', 'faith', { maximumSize }), atLeast(fraction), members, members);
	};

	test('of all members is met by no number, only by settling who does not qualify', () => {
		expect(judged(1, 3, 2)).toMatchObject({
			met: false,
			add: null,
			swap: 2,
			advice: 'list',
			notQualifying: ['o0', 'o1']
		});
	});

	test('of a body at its maximum size is met by exchange', () => {
		expect(judged(0.51, 4, 16, 26).advice).toBe('swap');
		expect(judged(0.51, 4, 16, 33).advice).toBe('add');
		expect(judged(0.51, 4, 16).advice).toBe('add');
	});

	test('of nobody is not judged as met', () => {
		expect(judged(0.5, 0, 0)).toMatchObject({ have: 0, need: 0, met: false, add: 1, swap: 0 });
	});

	test('counts who was confirmed although the rule does not say so', () => {
		const seat = seatFor('S', 'faith', { confirmed: [{ member: 'o0', since: '2026-01-01' }] });
		const members = table(0, 2);
		expect(judgeShare(seat, atLeast(0.5), members, members).met).toBe(true);
	});
});

const asked = fc.record({
	fraction: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
	majority: fc.boolean()
});
const counts = fc
	.tuple(fc.nat(300), fc.nat(300))
	.map(([have, others]) => ({ have, need: have + others }));

test('adding so many meets the share, one fewer does not', () => {
	fc.assert(
		fc.property(counts, asked, ({ have, need }, share) => {
			const add = membersToAdd({ have, need }, share) ?? NaN;
			expect(isMet({ have: have + add, need: need + add }, share)).toBe(true);
			if (add > 0) expect(isMet({ have: have + add - 1, need: need + add - 1 }, share)).toBe(false);
		})
	);
});

test('exchanging so many meets the share, one fewer does not', () => {
	fc.assert(
		fc.property(counts, asked, ({ have, need }, share) => {
			fc.pre(need > 0);
			const swap = membersToSwap({ have, need }, share);
			expect(swap).toBeLessThanOrEqual(need - have);
			expect(isMet({ have: have + swap, need }, share)).toBe(true);
			if (swap > 0) expect(isMet({ have: have + swap - 1, need }, share)).toBe(false);
		})
	);
});
