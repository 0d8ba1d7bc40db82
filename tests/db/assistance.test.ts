import { afterAll, beforeAll, expect, test } from 'vitest';
import * as assistance from '#lib/server/assistance.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let leader: string;
let stranger: string;

const on = '2026-06-30';
const kept = ownRecords.storeOf('assistance_request');
const request: assistance.AssistanceInput = {
	...{ topic: 'equity', what: 'Read our shares with us', askedOn: '2026-06-01', triagedOn: null },
	...{ helper: null, assignedOn: null, deliveredOn: null, delivered: null, followedUpOn: null },
	...{ outcome: null, withdrawnOn: null }
};
const inState = (account: string | null) =>
	world.reads(account, (sql) => assistance.list(sql, { state: 'AA' }, on));

beforeAll(async () => {
	world = await smallWorld();
	const { owner } = world.database;
	await owner`insert into state (code, fips, name) values ('BB', '91', 'Bland')`;
	const accounts = await owner<{ id: string }[]>`
		insert into account (email, name) values ('l@example.org', 'Leader'), ('s@example.org', 'Stranger') returning id
	`;
	[leader, stranger] = accounts.map(({ id }) => id) as [string, string];
	await owner`
		insert into account_role (account_id, role, state_code)
		values (${leader}, 'state_leader', 'AA'), (${stranger}, 'state_leader', 'BB')
	`;
	const [catchment] = await owner<{ id: string }[]>`
		insert into catchment (state_code, name) values ('AA', 'West') returning id
	`;
	await owner`insert into catchment_county (catchment_id, county_fips, during) values (${catchment!.id}, '90001', '[2020-01-01,)')`;
	await world.writes(world.coordinator, (sql) => kept.add(sql, world.body, request));
});

afterAll(() => world.close());

test('a request is seen by its own table and by who leads its state, with the catchments of its counties', async () => {
	const [seen] = await inState(leader);
	expect(seen).toMatchObject({ ...request, slug: 'alder', places: ['West'] });
	const others = [null, world.outsider, stranger].map(inState);
	expect(await Promise.all(others)).toEqual([[], [], []]);
	const own = await world.reads(world.member, (sql) =>
		assistance.list(sql, { body: world.body }, on)
	);
	expect(own).toHaveLength(1);
});

test('the state assigns and delivers; a step before the one it follows, or an assignment to nobody, is refused', async () => {
	const [seen] = await inState(leader);
	const change = (account: string, version: number, days: Partial<assistance.AssistanceInput>) =>
		world.writes(account, (sql) =>
			kept.change(sql, { id: seen!.id, version }, { ...request, ...days })
		);
	const given = { triagedOn: '2026-06-03', helper: 'Data team', assignedOn: '2026-06-04' };
	expect(await refusal(change(leader, 1, { triagedOn: '2026-05-31' }))).toBe('23514');
	expect(await refusal(change(leader, 1, { assignedOn: '2026-06-04' }))).toBe('23514');
	expect(await refusal(change(leader, 1, { ...given, deliveredOn: '2026-06-03' }))).toBe('23514');
	expect([await change(stranger, 1, given), await change(world.member, 1, given)]).toEqual([
		false,
		false
	]);
	expect(await change(leader, 1, given)).toBe(true);
	expect(await change(world.coordinator, 1, given)).toBe(false);
	expect((await inState(leader))[0]).toMatchObject(given);
});
