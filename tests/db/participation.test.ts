import { afterAll, beforeAll, expect, test } from 'vitest';
import * as bodies from '#lib/server/bodies.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as participation from '#lib/server/participation.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let court: string;

const on = '2026-06-30';
const kept = ownRecords.storeOf('participation');
const efforts = (account: string | null) =>
	world.reads(account, (sql) => participation.listEfforts(sql, world.body, on));
const entries = (account: string | null) =>
	world.reads(account, (sql) => participation.list(sql, world.body));
const addEffort = (account: string | null, values: Partial<participation.EffortInput> = {}) =>
	refusal(
		world.writes(account, (sql) =>
			participation.effortStore.add(sql, world.body, {
				...{ kind: 'coalition', name: 'Safe nights', linkedBodyId: null, counties: ['90001'] },
				...{ organizations: [court], during: '(,)', ...values }
			})
		)
	);
const add = (effort: string, values: Partial<participation.ParticipationInput> = {}) =>
	refusal(
		world.writes(world.coordinator, (sql) =>
			kept.add(sql, world.body, {
				...{ interagencyEffortId: effort, heldOn: '2026-03-01', topic: 'Beds', followUp: null },
				...{ dueOn: null, doneOn: null, ...values }
			})
		)
	);

beforeAll(async () => {
	world = await smallWorld();
	const rows = await world.database.owner<{ id: string }[]>`
		insert into organization (name) values ('Court') returning id
	`;
	court = rows[0]!.id;
});

afterAll(() => world.close());

test('the coordinator keeps the other bodies, and only the own people read them', async () => {
	expect(await addEffort(world.coordinator)).toBeNull();
	const refused = [world.member, world.outsider, null].map((account) => addEffort(account));
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501']);
	const [seen] = await efforts(world.member);
	expect(seen).toMatchObject({
		...{ name: 'Safe nights', linked: null, counties: ['Alder'], during: '(,)' },
		organizations: [{ id: court, name: 'Court' }]
	});
	expect([await efforts(world.outsider), await efforts(null)]).toEqual([[], []]);
});

test('who sits on a body with a table of its own here is known from that table', async () => {
	const linked = { name: 'Birch', linkedBodyId: world.other, organizations: [] };
	expect(await addEffort(world.coordinator, linked)).toBeNull();
	const find = async () => (await efforts(world.member)).find(({ name }) => name === 'Birch');
	expect(await find()).toMatchObject({ linked: { slug: 'birch' }, organizations: null });
	const { owner } = world.database;
	await owner`insert into organization (name) values ('School')`;
	await owner`insert into person (body_id, name) values (${world.other}, 'Ana')`;
	await owner`
		insert into membership (body_id, person_id, organization_id, during)
		select ${world.other}, p.id, o.id, '[2026-01-01,)' from person p, organization o where p.name = 'Ana' and o.name = 'School'
	`;
	expect((await find())?.organizations?.map(({ name }) => name)).toEqual(['School']);
	const offered = await world.reads(world.coordinator, (sql) =>
		bodies.listBeside(sql, { id: world.body, stateCode: 'AA' }, on)
	);
	expect(offered.map(({ name }) => name)).toEqual(['Birch Table']);
});

test('days without a follow-up, days before the meeting, and a list with nobody behind it are refused', async () => {
	const id = (await efforts(world.member))[0]!.id;
	const none = '00000000-0000-4000-8000-000000000000';
	const refused = [
		add(id, { dueOn: '2026-04-01' }),
		add(id, { followUp: 'Ask', doneOn: '2026-02-28' }),
		add(none),
		addEffort(world.coordinator, { organizations: [none] }),
		addEffort(world.coordinator, { linkedBodyId: world.body })
	];
	expect(await Promise.all(refused)).toEqual(['23514', '23514', '23503', '23503', '23514']);
	const { owner } = world.database;
	expect(await refusal(owner`delete from organization where id = ${court}`)).toBe('23503');
});

test('a body goes with what was written down about its meetings', async () => {
	const [effort] = (await efforts(world.member)).filter(({ name }) => name === 'Safe nights');
	expect(await add(effort!.id, { followUp: 'Ask', dueOn: '2026-04-01' })).toBeNull();
	expect((await entries(world.member))[0]).toMatchObject({
		...{ effort: { name: 'Safe nights', kind: 'coalition' }, followUp: 'Ask', doneOn: null }
	});
	expect(await entries(world.outsider)).toEqual([]);
	const gone = await world.writes(world.coordinator, (sql) =>
		participation.effortStore.remove(sql, { id: effort!.id, version: 1 })
	);
	expect([gone, await entries(world.member)]).toEqual([true, []]);
});
