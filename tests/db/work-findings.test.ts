import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '#lib/server/connect.ts';
import * as judgements from '#lib/server/judgements.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as workFindings from '#lib/server/work-findings.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let library: string;
let sheriff: string;

const on = '2026-11-21';
const writes = <T>(work: (sql: Sql) => Promise<T>) => world.writes(world.coordinator, work);
const listed = async (account: string | null) => {
	const files = await world.reads(account, (sql) => workFindings.list(sql, world.body));
	return files.map(({ key, state }) => `${key.split(':')[1]} ${state}`).sort();
};

beforeAll(async () => {
	world = await smallWorld();
	const made = await world.database.owner<{ id: string }[]>`
		insert into organization (name, home_body_id) values ('Library', ${world.body}), ('Sheriff', ${world.body}) returning id
	`;
	[library, sheriff] = made.map(({ id }) => id) as [string, string];
});

afterAll(() => world.close());

test('an agreement past its review is found, kept with a life, and closed by its review', async () => {
	await writes(async (sql) => {
		await ownRecords.add(sql, 'agreement', world.body, {
			...{ kind: 'memorandum', title: 'Help at night', parties: [library, sheriff] },
			during: '[2025-01-01,)'
		});
		await judgements.refreshAll(sql, [world.body], on);
	});
	expect(await listed(world.member)).toEqual(['review_overdue open']);
	expect([await listed(null), await listed(world.outsider)]).toEqual([[], []]);

	const [file] = await world.reads(world.member, (sql) => workFindings.list(sql, world.body));
	const accept = { key: file!.key, state: 'accepted' as const, reason: 'Next spring', owner: null };
	const decision = { ...accept, ownerId: null, dueOn: null, version: file!.version };
	expect(await writes((sql) => workFindings.decide(sql, world.body, decision, on))).toBe(true);
	expect(await listed(world.member)).toEqual(['review_overdue accepted']);

	await writes(async (sql) => {
		await sql`update agreement set reviewed_on = '2026-11-01' where body_id = ${world.body}`;
		await workFindings.refresh(sql, world.body, on);
	});
	expect(await listed(world.member)).toEqual(['review_overdue closed']);
});

test('a partner that joins after the review asks for another one, and a guest does not', async () => {
	const join = (role: string, organization: string, day: string) => world.database.owner`
		with someone as (insert into person (body_id, name) values (${world.body}, ${role}) returning id)
		insert into membership (body_id, person_id, organization_id, role, during)
		select ${world.body}, id, ${organization}, ${role}, daterange(${day}, null) from someone
	`;
	const [shelter, visitor] = (
		await world.database.owner<{ id: string }[]>`
			insert into organization (name, home_body_id) values ('Shelter', ${world.body}), ('Visitor', ${world.body}) returning id
		`
	).map(({ id }) => id);
	await join('member', shelter!, '2026-11-10');
	await join('guest', visitor!, '2026-11-12');
	await writes((sql) => workFindings.refresh(sql, world.body, on));
	expect(await listed(world.member)).toEqual(['partner_joined open', 'review_overdue closed']);
	const [found] = await world.reads(world.member, (sql) => workFindings.find(sql, world.body, on));
	expect(found!.finding).toMatchObject({ joined: [{ name: 'Shelter', day: '2026-11-10' }] });
});

test('only parties give or receive data, and only who was there trained others', async () => {
	const add = (table: string, row: object) =>
		world
			.writes(world.coordinator, (sql) => ownRecords.add(sql, table, world.body, row))
			.then(
				() => null,
				(problem: { code: string }) => problem.code
			);
	const agreed = { kind: 'memorandum', title: 'Data', during: '[2026-01-01,)' };
	const parties = [library, sheriff];
	expect(await add('agreement', { ...agreed, parties, sharedFrom: [world.body] })).toBe('23514');
	expect(await add('agreement', { ...agreed, parties, sharedFrom: [library] })).toBeNull();
	const held = { kind: 'cross_training', what: 'First calls', organizations: parties };
	expect(await add('joint_activity', held)).toBe('23514');
	expect(await add('joint_activity', { ...held, dueOn: on, hostId: world.body })).toBe('23514');
	expect(await add('joint_activity', { ...held, dueOn: on, hostId: library })).toBeNull();
});
