import { afterAll, beforeAll, expect, test } from 'vitest';
import * as ownRecords from '#lib/server/own-records.ts';
import * as counts from '#lib/server/police-contact.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let leader: string;

const kept = ownRecords.storeOf('crisis_response_count');
const add = (account: string | null, values: Partial<counts.ResponseCountInput> = {}) =>
	refusal(
		world.writes(account, (sql) =>
			kept.add(sql, world.body, {
				...{
					countyFips: '90001',
					during: '[2026-01-01,2026-06-30]',
					responses: 60,
					withPolice: 20
				},
				...values
			})
		)
	);
const seen = (account: string | null) =>
	world.reads(account, (sql) => counts.list(sql, world.body));

beforeAll(async () => {
	world = await smallWorld();
	const { owner } = world.database;
	const [row] = await owner<{ id: string }[]>`
		insert into account (email, name) values ('l@example.org', 'Leader') returning id
	`;
	leader = row!.id;
	await owner`insert into account_role (account_id, role, state_code) values (${leader}, 'state_leader', 'AA')`;
});

afterAll(() => world.close());

test('the coordinator keeps counts; the own people and who leads the state read them', async () => {
	expect(await add(world.coordinator)).toBeNull();
	const refused = [world.member, world.outsider, leader, null].map((account) => add(account));
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501', '42501']);
	const known = { from: '2026-01-01', last: '2026-06-30', responses: 60, withPolice: 20 };
	for (const account of [world.member, leader]) expect(await seen(account)).toMatchObject([known]);
	expect([await seen(world.outsider), await seen(null)]).toEqual([[], []]);
});

test('no count of 1 to 10 is kept, nor one from which it follows, nor two for one time', async () => {
	const at = { countyFips: '90003' };
	const refused = [
		{ ...at, responses: 10, withPolice: null },
		{ ...at, withPolice: 1 },
		{ ...at, withPolice: 50 },
		{ ...at, withPolice: 61 },
		{ during: '[2026-06-30,2026-07-31]' }
	].map((values) => add(world.coordinator, values));
	expect(await Promise.all(refused)).toEqual(['23514', '23514', '23514', '23514', '23P01']);
	const taken = [
		{ ...at, responses: 0, withPolice: 0 },
		{ during: '[2025-01-01,2025-06-30]', withPolice: 60 },
		{ during: '[2025-07-01,2025-12-31]', withPolice: 49 },
		{ during: '[2024-07-01,2024-12-31]', withPolice: null }
	].map((values) => add(world.coordinator, values));
	expect(await Promise.all(taken)).toEqual([null, null, null, null]);
});
