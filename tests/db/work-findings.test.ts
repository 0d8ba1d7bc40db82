import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagesOn } from '#lib/domain/agreement/stages.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as judgements from '#lib/server/judgements.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as partnerships from '#lib/server/partnerships.ts';
import * as stages from '#lib/server/stages.ts';
import * as workFindings from '#lib/server/work-findings.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

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
		refusal(writes((sql) => ownRecords.add(sql, table, world.body, row)));
	const agreed = { kind: 'memorandum', title: 'Data', during: '[2026-01-01,)' };
	const parties = [library, sheriff];
	expect(await add('agreement', { ...agreed, parties, sharedFrom: [world.body] })).toBe('23514');
	expect(await add('agreement', { ...agreed, parties, sharedFrom: [library] })).toBeNull();
	const held = { kind: 'cross_training', what: 'First calls', organizations: parties };
	expect(await add('joint_activity', held)).toBe('23514');
	expect(await add('joint_activity', { ...held, dueOn: on, hostId: world.body })).toBe('23514');
	expect(await add('joint_activity', { ...held, dueOn: on, hostId: library })).toBeNull();
});

test('a pair that did not meet as agreed and a late action of a debrief are found, for the people of the table alone', async () => {
	await writes(async (sql) => {
		await ownRecords.add(sql, 'partnership', world.body, {
			...{ oneId: library, otherId: sheriff, meetsEvery: 3, metOn: '2026-01-10' },
			...{ oneOffers: 'Rooms', opportunities: 'A grant for both' }
		});
		const id = randomUUID();
		await ownRecords.add(sql, 'joint_activity', world.body, {
			...{ id, kind: 'debrief', heldOn: '2025-06-01', what: 'After a night' },
			organizations: [library, sheriff]
		});
		await ownRecords.add(sql, 'task', world.body, {
			...{ organizationId: sheriff, what: 'New cards', dueOn: '2026-07-01', jointActivityId: id }
		});
		await workFindings.refresh(sql, world.body, on);
	});
	const open = (await listed(world.member)).filter((line) => line.endsWith(' open'));
	expect(open).toEqual(
		expect.arrayContaining(['action_late open', 'one_way open', 'pair_lapsed open'])
	);
	const seen = (account: string | null) =>
		world.reads(account, (sql) => partnerships.list(sql, world.body));
	expect(await seen(world.member)).toMatchObject([
		{
			one: { name: 'Library' },
			other: { name: 'Sheriff' },
			meetsEvery: 3,
			opportunities: 'A grant for both'
		}
	]);
	expect([await seen(null), await seen(world.outsider)]).toEqual([[], []]);
});

test('what shows a stage is read by the people of the table, and two organizations are one pair whichever comes first', async () => {
	const again = { oneId: sheriff, otherId: library };
	expect(
		await refusal(writes((sql) => ownRecords.add(sql, 'partnership', world.body, again)))
	).toBe('23505');
	await writes((sql) =>
		ownRecords.add(sql, 'stage_evidence', world.body, {
			...{ shows: 'shared_case_plan', what: 'One plan', seenOn: '2026-05-01', toldBy: 'Chair' }
		})
	);
	const met = async (account: string | null) => {
		const facts = await world.reads(account, (sql) => stages.factsOf(sql, world.body, on));
		return stagesOn(facts, on).map((stage) => stage.met.have);
	};
	expect(await met(world.member)).toEqual([0, 0, 1, 0]);
	expect(await met(world.outsider)).toEqual([0, 0, 0, 0]);
});
