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

test('who leads the state learns how many tables have a challenge, never of fewer than three', async () => {
	const { owner } = world.database;
	const [west] = await owner<{ id: string }[]>`
		insert into catchment (state_code, name) values ('AA', 'West') returning id
	`;
	await owner`
		insert into catchment_county (catchment_id, county_fips, during)
		select ${west!.id}, fips, '[2020-01-01,)' from county where state_code = 'AA'
	`;
	const [leader] = await owner<{ id: string }[]>`
		insert into account (email, name) values ('l@example.org', 'Leader') returning id
	`;
	await owner`insert into account_role (account_id, role, state_code) values (${leader!.id}, 'state_leader', 'AA')`;
	const counts = (account: string | null, on = '2026-04-01') =>
		world.reads(account, (sql) => challenges.listCounts(sql, 'AA', on));
	const addTable = async (slug: string, tag: string) => {
		const [body] = await owner<{ id: string }[]>`
			insert into body (slug, name, state_code) values (${slug}, ${slug}, 'AA') returning id
		`;
		await owner`insert into body_county (body_id, county_fips) values (${body!.id}, '90001')`;
		await owner`
			insert into partnering_challenge (body_id, tag, what, opened_on) values (${body!.id}, ${tag}, 'Hard', '2026-03-01')
		`;
	};
	await addTable('cedar', 'mistrust');
	expect(await counts(leader!.id)).toEqual([]);
	await addTable('dogwood', 'time');
	const told = await counts(leader!.id);
	const of = (tag: string) =>
		told
			.filter((one) => one.tag === tag)
			.map(({ catchmentId, reporting, tables }) => [catchmentId !== null, reporting, tables])
			.toSorted();
	expect([of('mistrust'), of('time'), of('values')]).toEqual([
		[
			[false, 3, 2],
			[true, 3, 2]
		],
		[
			[false, 3, 1],
			[true, 3, 1]
		],
		[
			[false, 3, 0],
			[true, 3, 0]
		]
	]);
	// Overcome on the first of May, but still a table that writes challenges down.
	const later = await counts(leader!.id, '2026-06-01');
	expect(later.find(({ tag }) => tag === 'mistrust')).toMatchObject({ reporting: 3, tables: 1 });
	const others = [null, world.coordinator, world.outsider].map((account) => counts(account));
	expect(await Promise.all(others)).toEqual([[], [], []]);
});
