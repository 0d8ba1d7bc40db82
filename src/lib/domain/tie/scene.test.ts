import { expect, test } from 'vitest';
import { placesOver } from './picture.ts';
import { onGround, sceneOf } from './scene.ts';
import { strengthOf } from './strength.ts';
import { stepsOf, wayBetween, within } from './ways.ts';
import { noTallies } from './tallies.ts';

const organizations = [...'abcde'].map((id) => ({ id, name: `Organization ${id}`, sector: null }));
const tie = (a: string, b: string, strength = 3) => ({ a, b, strength, reports: 2 });
const ties = [tie('a', 'b'), tie('b', 'c'), tie('c', 'd', 5), tie('a', 'd', 2), tie('b', 'd', 2)];
const facts = {
	name: '',
	invited: 5,
	answered: 5,
	organizations,
	ties,
	tallies: noTallies,
	reports: null
};
const rule = { rule: 'mean', threshold: 2 } as const;

function scene(beside: { a: string; b: string; overlay: 'agreement' | 'sharing' }[] = []) {
	return sceneOf({
		facts,
		rule,
		measured: strengthOf(facts, rule).organizations,
		places: placesOver([facts]),
		grounds: [{ id: 'a', county: 'Alder', catchment: 'North', at: [-80, 35] }],
		pairs: [],
		beside
	});
}

test('organizations keep their order, with their place, county and measures', () => {
	const { organizations: drawn, ties: lines } = scene();
	expect(drawn.map(({ id }) => id)).toEqual([...'abcde']);
	expect(drawn[0]).toMatchObject({ county: 'Alder', catchment: 'North', measures: { degree: 2 } });
	expect(drawn[1]).toMatchObject({ county: null });
	expect(lines).toHaveLength(5);
	expect(lines.every(({ dashed, disputed }) => !dashed && !disputed)).toBe(true);
});

test('what stands beside a tie stands on it, and alone where there is no tie', () => {
	const { ties: lines } = scene([
		{ a: 'b', b: 'a', overlay: 'agreement' },
		{ a: 'a', b: 'b', overlay: 'sharing' },
		{ a: 'e', b: 'a', overlay: 'agreement' },
		{ a: 'e', b: 'unknown', overlay: 'agreement' }
	]);
	expect(lines).toHaveLength(6);
	expect(lines.find(({ a, b }) => a + b === 1)?.beside).toEqual(['agreement', 'sharing']);
	expect(lines[0]).toMatchObject({ level: 0, beside: ['agreement'] });
	expect(stepsOf(5, lines)[4]).toEqual([]);
});

test('several at one spot stand apart, and who has no place below the others', () => {
	const ground = onGround([[-80, 35], [-80, 35], [-79, 36], null], { x: new Float64Array(4) });
	expect(ground[0]).not.toEqual(ground[1]);
	expect(ground[2]!.east).toBeGreaterThan(ground[0]!.east);
	expect(ground[2]!.south).toBeLessThan(ground[0]!.south);
	expect(ground[3]!.south).toBeGreaterThan(Math.max(...ground.slice(0, 3).map((one) => one.south)));
});

test('ways go by the fewest steps, then by the strongest ties', () => {
	const { ties: lines } = scene();
	const steps = stepsOf(5, lines);
	expect(wayBetween(steps, 0, 2)).toEqual([0, 3, 2]);
	expect(wayBetween(steps, 0, 4)).toEqual([]);
	expect(wayBetween(steps, 1, 1)).toEqual([1]);
	expect(within(steps, 0, 1)).toEqual(new Set([0, 1, 3]));
	expect(within(steps, 4, 3)).toEqual(new Set([4]));
	expect(steps[3]!.map(({ to }) => to)).toEqual([2, 0, 1]);
});
