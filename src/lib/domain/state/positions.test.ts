import { expect, test } from 'vitest';
import { ratio } from '../share.ts';
import { staffFigures, type StaffPosition } from './positions.ts';

const tables = [
	{ slug: 'alder', name: 'Alder', counties: ['1', '2'] },
	{ slug: 'birch', name: 'Birch', counties: ['3'] },
	{ slug: 'cedar', name: 'Cedar', counties: ['4'] }
];
const catchments = [
	{ name: 'East', collaboratives: ['alder', 'birch'] },
	{ name: 'West', collaboratives: ['alder', 'cedar'] }
];

function position(id: string, more: Partial<StaffPosition> = {}): StaffPosition {
	const serves = { bodies: [], counties: [], filled: true, vacantSince: null };
	return {
		id,
		kind: 'coordinator',
		title: id,
		catchment: 'East',
		funded: true,
		...serves,
		...more
	};
}

test('69 collaboratives on 30 positions are 2.3 each, and more on those that are filled', () => {
	const many = Array.from({ length: 69 }, (_, n) => ({ slug: `t${n}`, name: '', counties: [] }));
	const thirty = Array.from({ length: 30 }, (_, n) => position(`p${n}`, { filled: n < 24 }));
	const { coordinator } = staffFigures(thirty, many, []);
	expect(coordinator?.total).toMatchObject({ funded: 30, filled: 24, vacant: 6 });
	expect(coordinator?.total.load).toEqual({ have: 69, need: 24 });
	expect(ratio(coordinator!.total.loadFunded)).toBeCloseTo(2.3, 10);
	expect(coordinator?.elsewhere).toBe(30);
});

test('a position serves the collaboratives it names and those of its counties; a vacant one serves nobody', () => {
	const { coordinator } = staffFigures(
		[
			position('by county', { counties: ['2'] }),
			position('vacant', { bodies: ['birch'], filled: false, vacantSince: '2026-03-01' })
		],
		tables,
		catchments
	);
	expect(coordinator?.total.without).toEqual([
		{ slug: 'birch', name: 'Birch', why: 'vacant' },
		{ slug: 'cedar', name: 'Cedar', why: 'none' }
	]);
	expect(
		coordinator?.catchments.map(({ name, load, without }) => [name, load, without.length])
	).toEqual([
		['East', { have: 2, need: 1 }, 1],
		['West', { have: 2, need: 0 }, 1]
	]);
});

test('a position without money is in no count and yet serves; a kind nobody recorded is unknown', () => {
	const { coordinator, family_lead } = staffFigures(
		[position('unpaid', { funded: false, bodies: ['alder', 'birch', 'cedar'] })],
		tables,
		catchments
	);
	expect(coordinator?.total).toMatchObject({ funded: 0, filled: 0, vacant: 0, without: [] });
	expect(family_lead).toBeNull();
});

test('the longest vacant comes first, those of unknown time last', () => {
	const vacant = (id: string, vacantSince: string | null) =>
		position(id, { filled: false, vacantSince });
	const all = [vacant('b', null), vacant('c', '2026-05-01'), vacant('a', '2025-01-01')];
	const { coordinator } = staffFigures(all, tables, catchments);
	expect(coordinator?.vacancies.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});
