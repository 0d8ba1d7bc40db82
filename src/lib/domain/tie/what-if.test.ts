import { expect, test } from 'vitest';
import { ifJoined, ifLeft, introductionTo } from './what-if.ts';
import { noTallies } from './tallies.ts';

const organizations = [...'abcde'].map((id) => ({ id, name: id.toUpperCase(), sector: null }));
const tie = (a: string, b: string, strength = 3) => ({ a, b, strength, reports: 2 });
const ties = [
	tie('a', 'b'),
	tie('b', 'c', 4),
	tie('c', 'd', 5),
	tie('a', 'x', 2),
	tie('d', 'x', 3)
];
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
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');

test('who leaves takes ties along and cuts others off', () => {
	const { partners, cutOff, alone, before, after } = ifLeft(facts, rule, 'c')!;
	expect([partners, cutOff, alone].map(ids)).toEqual(['bd', 'd', 'd']);
	expect(before).toMatchObject({ n: 5, ties: 3, components: 2 });
	expect(after).toMatchObject({ n: 4, ties: 1, components: 3 });
	expect(ids(before.cutPoints)).toBe('bc');
	expect(ifLeft(facts, rule, 'x')).toBeUndefined();
});

test('who leaves without a tie breaks nothing', () => {
	const { partners, cutOff, alone, after } = ifLeft(facts, rule, 'e')!;
	expect([partners, cutOff, alone].map(ids)).toEqual(['', '', '']);
	expect(after).toMatchObject({ n: 4, ties: 3, components: 1 });
});

test('who joins brings those who know it, and those it is supposed to work with', () => {
	const x = { id: 'x', name: 'X', sector: null };
	const { known, supposed, joined, relieved, after } = ifJoined(facts, rule, x, ['e', 'a']);
	expect([known, supposed, joined, relieved].map(ids)).toEqual(['ad', 'e', 'e', 'bc']);
	expect(after).toMatchObject({ n: 6, ties: 6, components: 1 });
});

test('an introduction goes by who knows the one looked for, nearest first', () => {
	const to = { id: 'x', name: 'X' };
	const { introducers, by } = introductionTo(facts, 2, to, 'b');
	expect(by).toBe('mean');
	expect(introducers.map(({ organization, way }) => [organization.id, ids(way!)])).toEqual([
		['a', 'ba'],
		['d', 'bcd']
	]);
	expect(introductionTo(facts, 2, to, null).introducers[0]).toMatchObject({ level: 3, way: null });
	expect(introductionTo(facts, 2, { id: 'c', name: 'C' }, 'a').introducers).toMatchObject([
		{ organization: { id: 'b' }, way: [{ id: 'a' }, { id: 'b' }] },
		{ organization: { id: 'd' }, way: [] }
	]);
});

test('where all reports are known only confirmed ties introduce', () => {
	const report = (from: string, to: string, level = 3) => ({ from, to, level });
	const reports = [report('a', 'b'), report('b', 'a'), report('c', 'b')];
	const all = { ...facts, reports };
	const { by, introducers } = introductionTo(all, 2, { id: 'b', name: 'B' }, null);
	expect(by).toBe('confirmed');
	expect(introducers.map(({ organization }) => organization.id)).toEqual(['a']);
});
