import { describe, expect, test } from 'vitest';
import { plan } from './chairs.ts';
import { labels, spread, wrap } from './labels.ts';

const sizes = Array.from({ length: 60 }, (_, nth) => nth + 1);

describe('a plan', () => {
	test.each(sizes)('keeps %i chairs apart and inside', (seats) => {
		const { chairs, width, height, scale } = plan(seats);
		expect(chairs).toHaveLength(seats);
		chairs.forEach((chair, nth) => {
			expect(chair.x).toBeGreaterThan(22);
			expect(chair.x).toBeLessThan(width - 22);
			expect(chair.y).toBeGreaterThan(22);
			expect(chair.y).toBeLessThan(height - 22);
			for (const other of chairs.slice(nth + 1)) {
				const apart = Math.hypot(chair.x - other.x, chair.y - other.y);
				expect(apart).toBeGreaterThan(44 * scale);
			}
		});
	});

	test('puts the first seats nearest the door', () => {
		const { chairs, door } = plan(20);
		const far = chairs.map(({ x, y }) => Math.hypot(x - door.x, y - door.y));
		far.slice(2).forEach((distance, nth) => expect(distance).toBeGreaterThan(far[nth]!));
	});

	test('is round for a few and longer for many', () => {
		expect(plan(12).straight).toBe(0);
		expect(plan(30).straight).toBeGreaterThan(0);
		expect(plan(40).height).toBeGreaterThan(plan(30).height);
	});

	test('has no chairs for no seats', () => {
		expect(plan(0).chairs).toEqual([]);
	});
});

describe('labels', () => {
	test.each(sizes)('of %i seats do not lie over one another', (seats) => {
		const drawn = plan(seats);
		const long = Array.from({ length: seats }, () => 'Community-based or civic organization');
		for (const anchor of ['start', 'end']) {
			const side = labels(drawn, long).filter((label) => label.anchor === anchor);
			side.slice(1).forEach((label, nth) => {
				const before = side[nth]!;
				expect(label.y - before.y).toBeGreaterThanOrEqual(before.lines.length * 17);
			});
			expect(side.at(-1)?.y ?? 0).toBeLessThan(drawn.height);
			expect(side[0]?.y ?? 20).toBeGreaterThan(0);
		}
	});

	test('stay where they want to be when there is room', () => {
		expect(spread([40, 100, 160], [20, 20, 20], 300)).toEqual([40, 100, 160]);
	});

	test('break between words and end with an ellipsis', () => {
		expect(wrap('Private behavioral health provider', 23, 2)).toEqual([
			'Private behavioral',
			'health provider'
		]);
		expect(wrap('One two three four', 7, 2)).toEqual(['One two', 'three…']);
	});
});
