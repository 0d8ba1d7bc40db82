import { expect, test } from 'vitest';
import { pairsSeen } from './agreement.ts';
import { changeBetween } from './change.ts';
import { strengthOf } from './strength.ts';
import { noTallies } from './tallies.ts';

const organizations = ['a', 'b', 'c', 'd'].map((id) => ({
	id,
	name: id.toUpperCase(),
	sector: null
}));
const usual = { rule: 'mean', threshold: 2 } as const;
const tie = (a: string, b: string, strength: number) => ({ a, b, strength });

test('pairs show both sides, the widest gap first, and an answer that is missing as null', () => {
	const seen = pairsSeen(
		organizations,
		[
			{ from: 'a', to: 'b', level: 3 },
			{ from: 'b', to: 'a', level: 2 },
			{ from: 'a', to: 'c', level: 1 },
			{ from: 'a', to: 'c', level: 2 },
			{ from: 'c', to: 'a', level: 5 },
			{ from: 'c', to: 'd', level: 4 },
			{ from: 'c', to: 'elsewhere', level: 4 }
		],
		usual
	);
	expect(
		seen.map(({ a, b, ab, ba, gap, disputed }) => [a.id, b.id, ab, ba, gap, disputed])
	).toEqual([
		['a', 'c', 1.5, 5, 3.5, true],
		['a', 'b', 3, 2, 1, false],
		['c', 'd', 4, null, null, false]
	]);
	expect(seen.at(-1)).toMatchObject({ agreement: 'unanswered', oneSided: true, tied: true });
});

test('waves are compared among the organizations of both, and a missing answer is no change', () => {
	const change = changeBetween(
		{ organizations: organizations.slice(0, 3), ties: [tie('a', 'b', 1), tie('b', 'c', 4)] },
		{
			organizations: organizations.slice(0, 4),
			ties: [tie('b', 'a', 3), tie('c', 'b', 1.5), tie('a', 'c', 3), tie('a', 'd', 5)]
		},
		2
	);
	expect(change.appeared).toMatchObject([{ before: 1, after: 3 }]);
	expect(change.faded).toMatchObject([{ before: 4, after: 1.5 }]);
	expect([change.grew, change.weakened, change.steady, change.unknown]).toEqual([[], [], 0, 1]);
	expect([change.joined.map(({ id }) => id), change.left]).toEqual([['d'], []]);
});

test('a network seen by one organization is not measured as a whole', () => {
	const facts = {
		name: 'Spring',
		invited: 4,
		answered: 1,
		organizations,
		reports: ['b', 'c', 'd'].map((to) => ({ from: 'a', to, level: 3 })),
		ties: [],
		tallies: null
	};
	const strength = strengthOf(facts, usual);
	expect(strength).toMatchObject({ withheld: 'ego', components: null, cutPoints: null });
	expect(strength.centralization).toEqual({ degree: null, betweenness: null });
	expect(strength.organizations[0]?.degree).toBe(3);
});

test('an empty wave is nothing, not an error', () => {
	const none = {
		name: '',
		invited: 0,
		answered: 0,
		organizations: [],
		ties: [],
		tallies: noTallies
	};
	for (const reports of [null, []])
		expect(strengthOf({ ...none, reports }, usual)).toMatchObject({ n: 0, organizations: [] });
});
