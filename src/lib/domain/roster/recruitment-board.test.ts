import { expect, test } from 'vitest';
import {
	boardOf,
	countsOf,
	isAsked,
	routesOf,
	timeToFill,
	type Begun
} from './recruitment-board.ts';

const on = '2026-11-22';

function begun(prospectOn: string, given: Partial<Begun> = {}): Begun {
	const none = { invitedOn: null, acceptedOn: null, declinedOn: null, orientedOn: null };
	return { openCall: false, vacantSince: null, prospectOn, ...none, ...given };
}

test('everybody stands at one step, with the days since it was taken, longest first', () => {
	const asked = [
		begun('2026-11-20'),
		begun('2026-11-01'),
		begun('2026-10-01', { invitedOn: '2026-11-12' }),
		begun('2026-12-01')
	];
	const board = boardOf(asked, on);
	expect(board.prospect.map(({ days }) => days)).toEqual([21, 2]);
	expect(board.invited.map(({ days }) => days)).toEqual([10]);
	expect(countsOf(board)).toEqual({
		prospect: 2,
		invited: 1,
		accepted: 0,
		oriented: 0,
		declined: 0
	});
});

test('who declined or was oriented leaves the board after twelve months', () => {
	const declined = (day: string) => begun('2025-10-01', { declinedOn: day });
	expect(boardOf([declined('2025-12-22')], on).declined).toHaveLength(1);
	expect(boardOf([declined('2025-10-22')], on).declined).toHaveLength(0);
});

test('the time to fill is the middle of those who said yes, and null without any', () => {
	const yes = (vacantSince: string | null, acceptedOn: string) =>
		begun('2026-01-01', { vacantSince, acceptedOn });
	expect(timeToFill([], on)).toEqual({ value: null, n: 0 });
	expect(timeToFill([yes(null, '2026-02-01')], on)).toEqual({ value: null, n: 0 });
	expect(timeToFill([yes('2026-01-01', '2026-01-11')], on)).toEqual({ value: 10, n: 1 });
	const three = [
		yes('2026-01-01', '2026-01-11'),
		yes('2026-01-01', '2026-01-15'),
		yes('2026-01-01', '2026-06-01'),
		yes('2026-01-01', '2026-12-01')
	];
	expect(timeToFill(three, on)).toEqual({ value: 14, n: 3 });
	expect(timeToFill(three.slice(0, 2), on)).toEqual({ value: 12, n: 2 });
});

test('organizations asked and open calls are told apart', () => {
	const routes = routesOf(
		[
			begun('2026-01-01', { invitedOn: '2026-01-10', declinedOn: '2026-02-01' }),
			begun('2026-01-01', { invitedOn: '2026-12-10' }),
			begun('2026-05-01', { openCall: true, invitedOn: '2026-05-02', acceptedOn: '2026-06-01' }),
			begun('2026-12-01', { openCall: true })
		],
		on
	);
	expect(
		routes.map(({ route, begun: n, invited, accepted, declined }) => [
			route,
			n,
			invited,
			accepted,
			declined
		])
	).toEqual([
		['organization', 2, 1, 0, 1],
		['open-call', 1, 1, 1, 0]
	]);
});

test('a prospect has not been asked yet', () => {
	expect(isAsked(begun('2026-01-01'), on)).toBe(false);
	expect(isAsked(begun('2026-01-01', { invitedOn: '2026-02-01' }), on)).toBe(true);
	expect(isAsked(begun('2026-01-01', { declinedOn: '2026-02-01' }), on)).toBe(false);
});
