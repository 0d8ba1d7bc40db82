import { describe, expect, test } from 'vitest';
import { betweenness } from './betweenness.ts';
import { centralization } from './centralization.ts';
import { closeness } from './closeness.ts';
import { communities } from './communities.ts';
import { constraint } from './constraint.ts';
import { cores } from './cores.ts';
import { cutPoints } from './cut-points.ts';
import { effectiveSize } from './effective-size.ts';
import { degrees, tieCount } from './network.ts';
import { pageRank } from './page-rank.ts';
import { club, diamonds, florence, holes, kite, type Named } from './published.fixture.ts';

const near = (value: number | null | undefined) => expect(value ?? NaN);
const most = ({ names }: Named, values: ArrayLike<number>) =>
	names.filter((_, one) => values[one] === Math.max(...Array.from(values)));

describe('the kite: most ties, nearest to all, and most in between are three different places', () => {
	const { network, of } = kite;

	test('degree, closeness and betweenness', () => {
		expect(most(kite, degrees(network))).toEqual(['3']);
		expect(most(kite, closeness(network))).toEqual(['5', '6']);
		expect(most(kite, betweenness(network))).toEqual(['7']);
		near(closeness(network)[of('5')]).toBeCloseTo(9 / 14, 12);
		near(betweenness(network)[of('7')]).toBeCloseTo(14 / 36, 12);
		near(betweenness(network)[of('3')]).toBeCloseTo(11 / 108, 12);
	});

	test('without the tail, nobody falls off', () => {
		expect(cutPoints(network)).toEqual([
			{ organization: of('7'), cutsOff: [[of('8'), of('9')]], count: 2 },
			{ organization: of('8'), cutsOff: [[of('9')]], count: 1 }
		]);
	});
});

describe('the families of Florence', () => {
	const { network, of, names } = florence;
	const between = betweenness(network);

	test('ties run together at the Medici', () => {
		near(centralization(network, between).degree).toBeCloseTo(0.2667, 4);
		near(centralization(network, between).betweenness).toBeCloseTo(0.3834920634920636, 12);
		near(between[of('Medici')]).toBeCloseTo(0.45238095238095244, 12);
	});

	test('the Pucci married nobody', () => {
		const one = of('Pucci');
		expect(closeness(network)[one]).toBe(0);
		expect(constraint(network)[one]).toBeNaN();
		expect(effectiveSize(network)[one]).toBeNaN();
	});

	test('who would be cut off', () => {
		const found = cutPoints(network).map(({ organization, cutsOff }) => [
			names[organization],
			cutsOff.map((group) => group.map((one) => names[one]))
		]);
		expect(found).toEqual([
			['Medici', [['Salviati', 'Pazzi'], ['Acciaiuoli']]],
			['Albizzi', [['Ginori']]],
			['Salviati', [['Pazzi']]],
			['Guadagni', [['Lamberteschi']]]
		]);
	});
});

describe("Zachary's club", () => {
	const { network, of } = club;

	test('what others have published and computed', () => {
		expect(tieCount(network)).toBe(78);
		near(betweenness(network)[of('0')]).toBeCloseTo(0.43763528138528146, 12);
		near(closeness(network)[of('0')]).toBeCloseTo(0.5689655172413793, 12);
		near(constraint(network)[of('0')]).toBeCloseTo(0.15542329764660498, 12);
		near(effectiveSize(network)[of('33')]).toBeCloseTo(15.235294117647058, 12);
		near(pageRank(network)[of('0')]).toBeCloseTo(0.09699728538829475, 12);
		const { degree, betweenness: between } = centralization(network, betweenness(network));
		near(degree).toBeCloseTo(0.3996212121212121, 12);
		near(between).toBeCloseTo(0.4055571953299228, 12);
	});

	test('core numbers', () => {
		const text = '4 4 4 4 3 3 3 4 4 2 3 1 2 4 2 2 2 2 2 3 2 2 2 3 3 3 2 3 3 3 4 3 4 4';
		const core = cores(network);
		expect(
			text
				.split(' ')
				.map((_, one) => core[of(String(one))])
				.join(' ')
		).toBe(text);
	});

	test('the best four communities', () => {
		const found = communities(network);
		near(found.modularity).toBeCloseTo(0.41978961209730437, 10);
		expect(found.count).toBe(4);
	});
});

test('structural holes: four and two thirds of six partners count for G', () => {
	const { network, of } = holes;
	near(effectiveSize(network)[of('G')]).toBeCloseTo(4 + 2 / 3, 12);
	near(effectiveSize(network)[of('A')]).toBeCloseTo(2.5, 12);
	near(constraint(network)[of('G')]).toBeCloseTo(0.4, 3);
	near(constraint(network)[of('A')]).toBeCloseTo(0.595, 3);
	near(constraint(network)[of('C')]).toBeCloseTo(1, 12);
});

// With whole numbers of 32 bits, the count of paths runs over at 32 diamonds.
// At 1024, so do 64-bit floats.
test.each([1, 31, 32, 33, 60, 1030])('a chain of %i diamonds', { timeout: 60_000 }, (count) => {
	const { network, of } = diamonds(count);
	const pairs = ((network.size - 1) * (network.size - 2)) / 2;
	const values = betweenness(network).map((value) => value * pairs);
	for (let at = 0; at <= count; at++) {
		const beside = Number(at > 0) + Number(at < count);
		const through = 9 * at * (count - at) + beside / 2;
		near(values[of(String(3 * at))]! / (through || 1)).toBeCloseTo(through ? 1 : 0, 10);
	}
	for (let at = 0; at < count; at++) {
		const through = ((3 * at + 1) * (3 * (count - at - 1) + 1)) / 2;
		near(values[of(String(3 * at + 1))]! / through).toBeCloseTo(1, 10);
	}
});
