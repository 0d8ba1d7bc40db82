import { expect, test } from 'vitest';
import { stateChallenges, type ChallengeCount } from './challenges.ts';

const count = (catchmentId: string | null, tag: ChallengeCount['tag'], tables: number) => ({
	...{ catchmentId, reporting: catchmentId ? 3 : 4, tag, tables }
});

test('kinds that most tables have come first; what is not told is null, not zero', () => {
	const counts = [
		...[count(null, 'time', 1), count(null, 'values', 3)],
		...[count('w', 'time', 0), count('w', 'values', 2)]
	];
	const { rows, reporting } = stateChallenges(counts, [{ id: 'w' }, { id: 'e' }]);
	expect(reporting).toEqual({ total: 4, catchments: [3, null] });
	expect(rows.slice(0, 2)).toEqual([
		{ tag: 'values', total: 3, catchments: [2, null] },
		{ tag: 'time', total: 1, catchments: [0, null] }
	]);
	expect(stateChallenges([], []).rows[0]?.total).toBeNull();
});
