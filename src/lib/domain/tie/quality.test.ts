import { expect, test } from 'vitest';
import { overallOf, pairQualities } from './quality.ts';

const organizations = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
const answer = (from: string, to: string, dimensions: Record<string, number>) => {
	return { from, to, dimensions };
};

test('a dimension is the mean of both sides, and the weakest and the widest gap are told', () => {
	const [poorest, better] = pairQualities(organizations, [
		answer('b', 'a', { shared_language: 3, working_relationship: 1 }),
		answer('b', 'a', { shared_language: 4, working_relationship: 2 }),
		answer('a', 'b', { shared_language: 1, working_relationship: 1, role_clarity: 4 }),
		answer('b', 'c', { shared_goals: 1 }),
		answer('a', 'c', {}),
		answer('a', 'x', { shared_goals: 0 })
	]);
	expect(poorest).toMatchObject({ a: { id: 'b' }, b: { id: 'c' }, weakest: [], widest: null });
	expect(better!.dimensions).toEqual([
		{ name: 'shared_language', forth: 1, back: 3.5, mean: 2.25, gap: 2.5 },
		{ name: 'working_relationship', forth: 1, back: 1.5, mean: 1.25, gap: 0.5 },
		{ name: 'role_clarity', forth: 4, back: null, mean: 4, gap: null }
	]);
	expect(better).toMatchObject({ mean: 2.5, weakest: ['working_relationship'] });
	expect(better!.widest!.name).toBe('shared_language');
});

test('over all partnerships each dimension has its mean and how often it is the weakest', () => {
	const pairs = pairQualities(organizations, [
		answer('a', 'b', { shared_goals: 2, joint_training: 0 }),
		answer('a', 'c', { shared_goals: 4, joint_training: 1 })
	]);
	expect(overallOf(pairs)).toEqual([
		{ name: 'joint_training', mean: 0.5, pairs: 2, weakestIn: 2 },
		{ name: 'shared_goals', mean: 3, pairs: 2, weakestIn: 0 }
	]);
});
