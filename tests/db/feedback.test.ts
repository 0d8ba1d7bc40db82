import { afterAll, beforeAll, expect, test } from 'vitest';
import * as feedback from '#lib/server/feedback.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as stateSupport from '#lib/server/state-support.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let leader: string;
let manager: string;
let west: string;
let far: string;

const on = '2026-06-30';
const kept = ownRecords.storeOf('feedback_loop');
const add = (account: string | null, values: Partial<feedback.FeedbackInput> = {}) =>
	refusal(
		world.writes(account, (sql) =>
			kept.add(sql, world.body, {
				...{ heardOn: '2026-03-01', source: 'event', feedback: 'Too far away', changeMade: null },
				...{ decidedOn: null, toldOn: null, toldHow: null, ...values }
			})
		)
	);
const counts = (account: string | null) =>
	world.reads(account, (sql) => feedback.listCounts(sql, 'AA', on));
const step = (values: Partial<stateSupport.SupportInput> = {}): stateSupport.SupportInput => ({
	...{
		catchmentId: west,
		strategy: 'contract',
		status: 'planned',
		onDay: '2026-03-01',
		note: null
	},
	...values
});
const support = (account: string | null, values: Partial<stateSupport.SupportInput> = {}) =>
	refusal(world.writes(account, (sql) => stateSupport.add(sql, 'AA', step(values))));

beforeAll(async () => {
	world = await smallWorld();
	const { owner } = world.database;
	await owner`insert into state (code, fips, name) values ('BB', '91', 'Bland')`;
	const catchments = await owner<{ id: string }[]>`
		insert into catchment (state_code, name) values ('AA', 'West'), ('BB', 'Far') returning id
	`;
	[west, far] = catchments.map(({ id }) => id) as [string, string];
	await owner`insert into catchment_county (catchment_id, county_fips, during) values (${west}, '90001', '[2020-01-01,)')`;
	const accounts = await owner<{ id: string }[]>`
		insert into account (email, name) values ('l@example.org', 'Leader'), ('k@example.org', 'Manager') returning id
	`;
	[leader, manager] = accounts.map(({ id }) => id) as [string, string];
	await owner`
		insert into account_role (account_id, role, state_code, catchment_id)
		values (${leader}, 'state_leader', 'AA', null), (${manager}, 'catchment_manager', null, ${west})
	`;
});

afterAll(() => world.close());

test('a table keeps what it heard; the text is for its own people, the counts for the state and its managers', async () => {
	const told = { changeMade: 'A bus', decidedOn: '2026-04-01', toldOn: '2026-05-01' };
	expect([await add(world.coordinator), await add(world.coordinator, told)]).toEqual([null, null]);
	const long = { heardOn: '2025-06-30' };
	expect(await add(world.coordinator, long)).toBeNull();
	expect([await add(world.member), await add(leader), await add(null)]).toEqual([
		...['42501', '42501', '42501']
	]);
	const texts = (account: string | null) =>
		world.reads(account, (sql) => feedback.list(sql, world.body));
	expect(await texts(world.member)).toHaveLength(3);
	expect([await texts(leader), await texts(null)]).toEqual([[], []]);
	const counted = { tables: 1, heard: 2, closed: 1 };
	const seen = [
		{ catchmentId: west, ...counted },
		{ catchmentId: null, ...counted }
	];
	for (const account of [leader, manager]) {
		const known = await counts(account);
		expect([...known].toSorted((a) => (a.catchmentId ? -1 : 1))).toEqual(seen);
	}
	expect([await counts(world.coordinator), await counts(null)]).toEqual([[], []]);
});

test('telling without saying what, and telling before deciding, are refused', async () => {
	const refused = [
		add(world.coordinator, { toldOn: '2026-04-01' }),
		add(world.coordinator, { changeMade: 'A', decidedOn: '2026-04-02', toldOn: '2026-04-01' }),
		add(world.coordinator, { feedback: ' ' })
	];
	expect(await Promise.all(refused)).toEqual(['23514', '23514', '23514']);
});

test('who leads a state keeps its support, everyone reads it', async () => {
	expect(await support(leader, { note: 'In the next contract' })).toBeNull();
	const refused = [manager, world.coordinator, null].map((account) =>
		support(account, { strategy: 'rate' })
	);
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501']);
	expect([await support(leader), await support(leader, { catchmentId: far })]).toEqual([
		...['23505', '42501']
	]);
	const [seen] = await world.reads(null, (sql) => stateSupport.list(sql, 'AA'));
	expect(seen).toMatchObject({ catchment: 'West', status: 'planned', onDay: '2026-03-01' });
	const change = (account: string) =>
		world.writes(account, (sql) =>
			stateSupport.change(sql, { id: seen!.id, version: 1 }, step({ status: 'in_place' }))
		);
	expect([await change(manager), await change(leader), await change(leader)]).toEqual([
		...[false, true, false]
	]);
});
