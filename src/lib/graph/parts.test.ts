import { expect, test } from 'vitest';
import type { Scene } from '#lib/domain/tie/scene.ts';
import { appearanceOf, type Wanted } from './appearance.ts';
import { partsSince, toHandOver, withParts } from './parts.ts';

const scene = {
	organizations: [0, 1, 2].map((one) => ({ x: one, y: one * one, east: 0, south: one })),
	ties: [0, 1].map((a) => ({ a, b: a + 1, level: 3, dashed: false, disputed: false, beside: [] }))
} as unknown as Scene;
const plain: Wanted = {
	signs: [0, 1, 1],
	sizes: [1, 2, 1],
	hidden: new Set(),
	bright: null,
	way: [],
	onGround: false,
	overlays: new Set()
};
const first = appearanceOf(scene, plain);
const namesOf = (wanted: Partial<Wanted>) => {
	const parts = partsSince(first, appearanceOf(scene, { ...plain, ...wanted }))!;
	return [...Object.keys(parts.own), ...Object.keys(parts.lines)].sort();
};

test('only what is other than before is handed over', () => {
	expect(partsSince(first, appearanceOf(scene, plain))).toBeNull();
	expect(namesOf({ sizes: [2, 1, 1] })).toEqual(['order', 'radius']);
	expect(namesOf({ signs: [1, 1, 1] })).toEqual(['sign']);
	expect(namesOf({ bright: new Set([0, 1]) })).toEqual(['faded', 'order', 'state']);
	expect(namesOf({ onGround: true })).toEqual(['ends', 'x', 'y']);
});

test('what stays is the same array, and all together is the new drawing', () => {
	const next = appearanceOf(scene, { ...plain, bright: new Set([0]) });
	const { parts, buffers } = toHandOver(partsSince(first, next)!);
	const whole = withParts(first, parts);
	expect(whole).toEqual(next);
	expect(whole.lines.ends).toBe(first.lines.ends);
	expect(whole.lines.faded).not.toBe(next.lines.faded);
	expect(buffers).toHaveLength(3);
	expect(withParts(null, partsSince(null, next)!)).toEqual(next);
});
