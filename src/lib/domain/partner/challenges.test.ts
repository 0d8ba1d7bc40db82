import { expect, test } from 'vitest';
import { challengeRows, challengeTags, unattended, type Challenge } from './challenges.ts';

const on = '2026-06-30';
const challenge = (id: string, values: Partial<Challenge> = {}): Challenge => ({
	...{ id, tag: 'time', what: 'Nobody comes', localStrategy: 'Meet at noon', stateStrategy: null },
	...{ owner: 'Coordinator', openedOn: '2026-01-01', closedOn: null, version: 1 },
	...values
});

test('kinds with most open challenges come first, and all seven are there', () => {
	const rows = challengeRows(
		[
			challenge('a'),
			challenge('later', { tag: 'mistrust', openedOn: '2026-03-01' }),
			challenge('first', { tag: 'mistrust', openedOn: '2026-02-01' }),
			challenge('not yet', { openedOn: '2026-07-01' })
		],
		on
	);
	expect(rows.map(({ tag }) => tag).slice(0, 3)).toEqual(['mistrust', 'time', 'capacity']);
	expect(rows).toHaveLength(challengeTags.length);
	expect(rows[0]!.open.map(({ id }) => id)).toEqual(['first', 'later']);
	expect(rows[1]!.open.map(({ id }) => id)).toEqual(['a']);
});

test('a closed one stays for twelve months, and was open on the days before', () => {
	const closed = challenge('a', { closedOn: '2026-06-30' });
	const timeOn = (day: string) => challengeRows([closed], day).find(({ tag }) => tag === 'time')!;
	expect([timeOn('2026-06-29').open.length, timeOn('2026-06-29').closed.length]).toEqual([1, 0]);
	expect([timeOn(on).open.length, timeOn(on).closed.length]).toEqual([0, 1]);
	expect(timeOn('2027-06-30').closed).toEqual([]);
});

test('without anybody to see to it, or anything to do, a challenge is unattended', () => {
	const rows = challengeRows(
		[
			challenge('cared for'),
			challenge('asked of the state', { localStrategy: null, stateStrategy: 'Pay' }),
			challenge('nobody', { owner: null }),
			challenge('nothing', { localStrategy: null }),
			challenge('over', { owner: null, closedOn: '2026-06-01' })
		],
		on
	);
	expect(unattended(rows).map(({ id }) => id)).toEqual(['nobody', 'nothing']);
});
