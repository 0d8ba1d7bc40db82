import { expect, test } from 'vitest';
import { placeLabels } from './labels.ts';
import { pictureSvg } from './picture-svg.ts';
import { pictureOf, placesOver } from './picture.ts';
import { noTallies } from './tallies.ts';

const organizations = [...'abcdef'].map((id) => ({ id, name: `Organization ${id}`, sector: null }));
const tie = (a: string, b: string, strength = 3) => ({ a, b, strength, reports: 2 });
const ties = [tie('a', 'b'), tie('b', 'c'), tie('c', 'd', 5), tie('d', 'a'), tie('a', 'e', 2)];
const first = { organizations: organizations.slice(0, 5), ties };
const facts = {
	name: '',
	invited: 6,
	answered: 6,
	organizations,
	ties,
	tallies: noTallies,
	reports: null
};

test('who was there in the wave before stands where it stood, and newcomers stand somewhere', () => {
	const before = placesOver([first]);
	const after = placesOver([first, { organizations, ties: [...ties, tie('e', 'f')] }]);
	expect([...after.x].slice(0, 5)).toEqual([...before.x]);
	expect([...after.y].slice(0, 5)).toEqual([...before.y]);
	expect(Number.isFinite(after.x[5]) && Number.isFinite(after.y[5])).toBe(true);
	expect(placesOver([first])).toEqual(before);
});

test('everything is drawn inside the picture, ties by the rule, and far ones fade', () => {
	const picture = pictureOf({
		facts,
		rule: { rule: 'mean', threshold: 3 },
		places: placesOver([facts]),
		sizes: [3, 2, 2, 2, 1, 0],
		pairs: [],
		focus: { id: 'b', steps: 1 }
	});
	expect(picture.ties.map(({ a, b }) => a.id + b.id)).toEqual(['ab', 'ad', 'bc', 'cd']);
	expect(picture.organizations.filter(({ faded }) => !faded).map(({ id }) => id)).toEqual([
		...'abc'
	]);
	for (const { x, y, radius } of picture.organizations) {
		expect(x - radius).toBeGreaterThanOrEqual(0);
		expect(y - radius).toBeGreaterThanOrEqual(0);
		expect(x + radius).toBeLessThanOrEqual(picture.width);
		expect(y + radius).toBeLessThanOrEqual(picture.height);
	}
});

test('one organization, and none, are drawn too', () => {
	for (const count of [0, 1]) {
		const few = { ...facts, organizations: organizations.slice(0, count), ties: [] };
		const rule = { rule: 'mean', threshold: 2 } as const;
		const picture = pictureOf({
			facts: few,
			rule,
			places: placesOver([few]),
			sizes: [],
			pairs: [],
			focus: null
		});
		expect(picture.organizations).toHaveLength(count);
		expect(Number.isFinite(picture.width) && Number.isFinite(picture.height)).toBe(true);
	}
});

test('names overlap neither each other nor an organization', () => {
	const crowd = Array.from({ length: 12 }, (_, index) => ({
		name: 'Alder County Schools',
		x: 150 + (index % 4) * 60,
		y: 40 + Math.floor(index / 4) * 20,
		radius: 8
	}));
	const labels = placeLabels(crowd, { width: 500, height: 160 });
	const placed = labels.filter((label) => label !== null);
	expect(placed.length).toBeGreaterThan(1);
	expect(placed.length).toBeLessThan(12);
});

test('a drawing stands alone as a file, with title and source, and names do no harm in it', () => {
	const named = { ...facts, organizations: organizations.map((one) => ({ ...one, name: '<b>&' })) };
	const picture = pictureOf({
		facts: named,
		rule: { rule: 'mean', threshold: 2 },
		places: placesOver([named]),
		sizes: [],
		pairs: [],
		focus: null
	});
	const sign = { path: 'M0 0h20v20z', colour: '#332288' };
	const svg = pictureSvg(picture, {
		title: 'A & B',
		lines: ['n = 6.'],
		legend: [{ sign, name: 'Courts' }],
		signOf: () => sign
	});
	for (const text of ['A &amp; B', 'n = 6.', 'Courts', '&lt;b&gt;&amp;'])
		expect(svg).toContain(text);
	expect(svg.match(/<line /g)).toHaveLength(5);
	expect(svg).not.toMatch(/NaN|<b>/);
});
