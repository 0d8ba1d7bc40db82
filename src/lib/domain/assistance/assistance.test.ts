import { describe, expect, test } from 'vitest';
import {
	boardOf,
	demandByTopic,
	isOpen,
	responseTimes,
	type AssistanceDays,
	type AssistanceTopic
} from './assistance.ts';

const on = '2026-06-30';

function request(askedOn: string, days: Partial<AssistanceDays> = {}) {
	return {
		...{ askedOn, triagedOn: null, assignedOn: null, deliveredOn: null },
		...{ followedUpOn: null, withdrawnOn: null, ...days }
	};
}

describe('the board of a day', () => {
	const waiting = request('2026-06-01');
	const helped = request('2026-01-01', { triagedOn: '2026-01-03', deliveredOn: '2026-05-31' });
	const later = request('2026-05-01', { triagedOn: '2026-07-01' });
	const done = request('2025-01-01', { deliveredOn: '2025-02-01', followedUpOn: '2025-03-01' });

	test('shows each request at its step, the longest there first, and drops what ended a year ago', () => {
		const board = boardOf([waiting, helped, later, done, request('2026-07-05')], on);
		expect(board.map(({ one, step, days }) => [one, step, days])).toEqual([
			[later, 'asked', 60],
			[helped, 'delivered', 30],
			[waiting, 'asked', 29]
		]);
		expect(boardOf([done], '2026-03-01')).toEqual([]);
		expect(boardOf([done], '2026-02-27')).toHaveLength(1);
	});

	test('ends with the withdrawal, whatever else happened', () => {
		const gone = request('2026-06-01', { assignedOn: '2026-06-02', withdrawnOn: '2026-06-20' });
		expect(boardOf([gone], on)[0]).toMatchObject({ step: 'withdrawn', days: 10 });
		expect([isOpen(gone, '2026-06-19'), isOpen(gone, on), isOpen(gone, '2026-05-01')]).toEqual([
			true,
			false,
			false
		]);
	});
});

test('times are the middle of those who got that far, and only of the last twelve months', () => {
	const requests = [
		request('2026-06-01', { triagedOn: '2026-06-05' }),
		request('2026-06-01', { triagedOn: '2026-06-11', deliveredOn: '2026-06-21' }),
		request('2026-06-10', { assignedOn: '2026-06-12' }),
		request('2026-06-10'),
		request('2025-06-30', { triagedOn: '2026-06-01' }),
		request('2026-06-10', { deliveredOn: '2026-06-11', withdrawnOn: '2026-06-11' })
	];
	expect(responseTimes(requests, on)).toEqual({
		answered: { value: 3, n: 4 },
		delivered: { value: 20, n: 1 }
	});
	expect(responseTimes([], on).answered).toEqual({ value: null, n: 0 });
});

test('topics are counted in every place they were asked for, most often first', () => {
	const asked = (topic: AssistanceTopic, places: string[], days = {}) => ({
		...request('2026-06-01', days),
		topic,
		places
	});
	const demand = demandByTopic(
		[
			asked('equity', ['Vaya']),
			asked('outcomes', ['Vaya', 'Trillium'], { deliveredOn: '2026-06-02' }),
			asked('outcomes', ['Vaya'])
		],
		on
	);
	expect(demand.map(({ topic, n, open }) => [topic, n, open])).toEqual([
		['outcomes', 2, 1],
		['equity', 1, 1]
	]);
	expect([...demand[0]!.byPlace]).toEqual([
		['Vaya', 2],
		['Trillium', 1]
	]);
});
