import { afterAll, beforeAll, expect, test } from 'vitest';
import * as challenges from '#lib/server/challenges.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

const kept = ownRecords.storeOf('partnering_challenge');
const challenge: challenges.ChallengeInput = {
	...{ tag: 'mistrust', what: 'Families do not call', localStrategy: 'Ask them why' },
	...{ stateStrategy: null, owner: 'Coordinator', openedOn: '2026-03-01', closedOn: null }
};
const add = (account: string | null, values: Partial<challenges.ChallengeInput> = {}) =>
	world
		.writes(account, (sql) => kept.add(sql, world.body, { ...challenge, ...values }))
		.then(
			() => null,
			({ code }: { code: string }) => code
		);
const seen = (account: string | null) =>
	world.reads(account, (sql) => challenges.list(sql, world.body));

beforeAll(async () => {
	world = await smallWorld();
});

afterAll(() => world.close());

test('the coordinator writes challenges down, and only the own people read them', async () => {
	expect(await add(world.coordinator)).toBeNull();
	const refused = [world.member, world.outsider, null].map((account) => add(account));
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501']);
	expect((await seen(world.member))[0]).toMatchObject(challenge);
	expect([await seen(world.outsider), await seen(null)]).toEqual([[], []]);
});

test('a kind that is none, nothing said, and an end before the beginning are refused', async () => {
	const refused = [
		{ tag: 'weather' as challenges.ChallengeInput['tag'] },
		{ what: ' ' },
		{ closedOn: '2026-02-28' }
	].map((values) => add(world.coordinator, values));
	expect(await Promise.all(refused)).toEqual(['23514', '23514', '23514']);
});

test('it is overcome once: who saw an older version is told', async () => {
	const [one] = await seen(world.coordinator);
	const close = (account: string) =>
		world.writes(account, (sql) =>
			kept.change(sql, { id: one!.id, version: 1 }, { ...challenge, closedOn: '2026-05-01' })
		);
	expect(await close(world.member)).toBe(false);
	expect([await close(world.coordinator), await close(world.coordinator)]).toEqual([true, false]);
	expect((await seen(world.member))[0]).toMatchObject({ closedOn: '2026-05-01', version: 2 });
});
