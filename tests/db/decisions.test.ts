import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionInput } from '#lib/domain/roster/decision.ts';
import * as decisions from '#lib/server/decisions.ts';
import * as meetings from '#lib/server/meetings.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let meeting: string;

beforeAll(async () => {
	world = await smallWorld();
	const input = { heldOn: '2026-03-03', title: '', mode: null, agenda: ['Welcome', 'Seats'] };
	meeting = await world.writes(world.coordinator, (sql) => meetings.add(sql, world.body, input));
});

afterAll(() => world.close());

const agreed: DecisionInput = {
	text: 'Meet monthly.',
	method: 'consensus',
	votesFor: null,
	votesAgainst: null,
	votesAbstained: null
};
const voted: DecisionInput = {
	...agreed,
	method: 'vote',
	votesFor: 7,
	votesAgainst: 1,
	votesAbstained: 0
};
const add = (account: string | null, input: DecisionInput) =>
	world.writes(account, (sql) => decisions.add(sql, { body: world.body, meeting }, input));

test('decisions are listed in the order they were taken, for the body and nobody else', async () => {
	await add(world.coordinator, agreed);
	await add(world.coordinator, voted);
	const list = (account: string | null) =>
		world.reads(account, (sql) => decisions.list(sql, meeting));
	expect(await list(world.member)).toMatchObject([agreed, voted]);
	for (const account of [null, world.outsider]) {
		expect(await list(account)).toEqual([]);
		await expect(add(account, agreed)).rejects.toMatchObject({ code: '42501' });
	}
});

test('votes are counted in a vote and only there', async () => {
	for (const wrong of [
		{ ...agreed, votesFor: 3 },
		{ ...voted, votesAgainst: null }
	]) {
		await expect(add(world.coordinator, wrong)).rejects.toMatchObject({ code: '23514' });
	}
});

test('an agenda is changed in the version that was seen', async () => {
	const change = (version: number, agenda: string[]) =>
		world.writes(world.coordinator, (sql) =>
			meetings.changeAgenda(sql, { id: meeting, version }, agenda)
		);
	expect(await change(1, ['Housing'])).toBe(true);
	expect(await change(1, ['Food'])).toBe(false);
	const found = await world.reads(world.member, (sql) => meetings.find(sql, world.body, meeting));
	expect(found?.agenda).toEqual(['Housing']);
});
