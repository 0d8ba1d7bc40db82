import { expect, test } from 'vitest';
import { chordSquared, metresOfChord, radius } from './sphere.ts';
import { costOf, metresFor, units } from './units.ts';

test('metres and chords are the same distance said in two ways', () => {
	for (const metres of [0.01, 1, 1609.344, 30_000, 4_000_000, 19_000_000])
		expect(metresOfChord(chordSquared(metres)) / metres).toBeCloseTo(1, 12);
	expect(metresOfChord(4)).toBe(Math.PI * radius);
	expect(chordSquared(Math.PI * radius)).toBe(Infinity);
});

test('a drive is estimated as 4 minutes and 1.95 for each mile', () => {
	expect(costOf(0, 'minutes')).toBe(4);
	expect(costOf(16_093.44, 'minutes')).toBeCloseTo(23.5, 12);
	expect(costOf(16_093.44, 'miles')).toBeCloseTo(10, 12);
	expect(metresFor(30, 'minutes')).toBeCloseTo((26 / 1.95) * 1609.344, 9);
	expect(metresFor(3, 'minutes')).toBeLessThan(0);
	for (const unit of units) expect(metresFor(costOf(12_345, unit), unit)).toBeCloseTo(12_345, 8);
});
