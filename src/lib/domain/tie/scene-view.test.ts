import { expect, test } from 'vitest';
import type { Look } from './look.ts';
import { chooseIn, openScene, viewOf } from './scene-view.ts';

const measures = {
	degree: 1,
	inDegree: null,
	betweenness: 0,
	closeness: 0,
	constraint: null,
	effectiveSize: null,
	core: 1,
	community: 0,
	fragmentation: null
};
const organization = (id: string, sector: string | null) => ({
	...{ id, name: `Organization ${id}`, sector, x: 0, y: 0, east: 0, south: 0 },
	...{ county: null, catchment: null, measures }
});
const tie = (a: number, b: number, level: number) => ({
	...{ a, b, level, dashed: false, disputed: false },
	beside: level > 4 ? (['agreement'] as const).slice() : []
});
const scene = openScene({
	organizations: [
		organization('a', 'courts'),
		organization('b', 'food'),
		organization('c', 'faith'),
		organization('d', null)
	],
	ties: [tie(0, 1, 3), tie(1, 2, 5)]
});
const look: Look = {
	...{ size: 'degree', signs: 'sector', show: [], layout: 'ties', beside: 'all' },
	...{ focus: null, steps: 1, to: null, find: '' }
};
const seen = (some: Partial<Look>) =>
	viewOf(scene, { ...look, ...some }, chooseIn(scene, { ...look, ...some }));

test('the whole picture is counted, and its groups are those of the sectors', () => {
	expect(seen({})).toMatchObject({
		...{ n: 4, ties: 2, alone: 1, chosen: null, busiest: 1, way: [] },
		lines: { dashed: false, disputed: false, agreement: true, sharing: false },
		groups: [
			{ key: 'justice', n: 1 },
			{ key: 'community', n: 2 },
			{ key: 'other', n: 1 }
		]
	});
});

test('who is chosen has its neighbors, the strongest first, and a way to another', () => {
	const { chosen, way } = seen({ focus: 'b', to: 'c' });
	expect(chosen?.neighbors.map(({ id, level, beside }) => [id, level, beside])).toEqual([
		['c', 5, ['agreement']],
		['a', 3, []]
	]);
	expect(chosen?.beside.map(({ id, what }) => [id, what])).toEqual([['c', ['agreement']]]);
	expect(way.map(({ id }) => id)).toEqual(['b', 'c']);
	expect(seen({ focus: 'nobody' }).chosen).toBeNull();
});

test('what is chosen leaves bright whom it reaches, and what is not shown is left out', () => {
	const choice = chooseIn(scene, { ...look, focus: 'a', steps: 1, show: ['justice'] });
	expect([...choice.bright!]).toEqual([0, 1]);
	expect([...choice.hidden]).toEqual([1, 2, 3]);
	expect(chooseIn(scene, { ...look, show: ['none'] }).hidden.size).toBe(0);
});

test('a name is found by a part of it', () => {
	expect(seen({ find: ' ION C' }).found).toMatchObject({ n: 1, first: [{ one: 2, degree: 1 }] });
});
