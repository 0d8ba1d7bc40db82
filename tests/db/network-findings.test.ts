import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import { read, write, type Sql } from '#lib/server/connect.ts';
import * as events from '#lib/server/finding-events.ts';
import * as findings from '#lib/server/findings.ts';
import * as networkFindings from '#lib/server/network-findings.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let body: string;
const [coordinator, member, own] = [randomUUID(), randomUUID(), randomUUID()];
const administrator = randomUUID();

const writes = <T>(work: (sql: Sql) => Promise<T>) =>
	write(database.app, { account: coordinator }, work);
const keysFor = async (account: string | null) => {
	const all = await read(database.app, { account }, (sql) => networkFindings.list(sql, body));
	return all.map(({ key }) => key);
};
const disputed = (keys: string[]) => keys.filter((key) => key.startsWith('network:disputed:'));

beforeAll(async () => {
	database = await seededDatabase(on);
	const sql = database.owner;
	const [found] = await sql<{ id: string }[]>`select id from body where slug = 'three-rivers'`;
	body = found!.id;
	const [person] = await sql<{ id: string }[]>`
		select m.person_id as id from membership m join organization o on o.id = m.organization_id
		where m.body_id = ${body} and m.during @> current_date and o.name = 'Alder Schools' limit 1
	`;
	for (const id of [coordinator, member, own, administrator]) {
		await sql`insert into account (id, email, name) values (${id}, ${`${id}@example.org`}, 'A')`;
	}
	await sql`
		insert into account_role (account_id, role, body_id, person_id)
		values (${coordinator}, 'coordinator', ${body}, null), (${member}, 'member', ${body}, null),
			(${own}, 'member', ${body}, ${person!.id})
	`;
	await sql`insert into account_role (account_id, role) values (${administrator}, 'administrator')`;
	await writes((sql) => networkFindings.refresh(sql, body, on));
});

afterAll(() => database.close());

test('what stands out in the network is kept, apart from what is missing from the table', async () => {
	const keys = await keysFor(coordinator);
	expect(keys.filter((key) => key.includes(':isolate:'))).toHaveLength(1);
	expect(keys.filter((key) => key.includes(':cut_point:'))).toHaveLength(3);
	expect(keys.filter((key) => key.includes(':peripheral:'))).toHaveLength(3);
	expect(disputed(keys)).toHaveLength(1);
	await writes((sql) => findings.refresh(sql, body, on));
	expect(await keysFor(coordinator)).toEqual(keys);
	const table = await read(database.app, { account: coordinator }, (sql) =>
		findings.list(sql, body)
	);
	expect(table.some(({ key }) => key.startsWith('network:'))).toBe(false);
	const steps = await read(database.app, { account: coordinator }, (sql) =>
		events.list(sql, body, on)
	);
	expect(steps.some(({ key }) => key.startsWith('network:'))).toBe(false);
});

test('a dispute is read by the coordinator and the two organizations, and by nobody else', async () => {
	expect(disputed(await keysFor(own))).toHaveLength(1);
	expect(disputed(await keysFor(member))).toHaveLength(0);
	expect(disputed(await keysFor(administrator))).toHaveLength(0);
	const inBook = await read(
		database.app,
		{ account: administrator },
		(sql) =>
			sql`select from change where table_name = 'finding' and after ->> 'kind' = 'network_disputed'`
	);
	expect(inBook).toHaveLength(0);
	expect((await keysFor(member)).length).toBeGreaterThan(0);
	expect(await keysFor(null)).toEqual([]);
	const [events] = await read(
		database.app,
		{ account: member },
		(sql) => sql<{ n: number }[]>`
			select count(*)::int as n from finding_event e where not exists (select from finding f where f.id = e.finding_id)
		`
	);
	expect(events!.n).toBe(0);
});

test('a judgement by who does not read the reports leaves disputes as they were', async () => {
	const before = disputed(await keysFor(coordinator));
	await write(database.app, { account: administrator }, (sql) =>
		networkFindings.refresh(sql, body, on)
	);
	expect(disputed(await keysFor(coordinator))).toEqual(before);
	const states =
		await database.owner`select from finding where kind = 'network_disputed' and state = 'closed'`;
	expect(states).toHaveLength(0);
});

test('a decision stays until the reports no longer give it, and only who runs the body makes one', async () => {
	const [key = ''] = disputed(await keysFor(coordinator));
	const decision = { key, reason: 'Talked about it', owner: null, ownerId: null, dueOn: null };
	const accept = { ...decision, state: 'accepted' as const, version: 1 };
	expect(await writes((sql) => networkFindings.decide(sql, body, accept, on))).toBe(true);
	expect(await writes((sql) => networkFindings.decide(sql, body, accept, on))).toBe(false);
	await writes((sql) => networkFindings.refresh(sql, body, on));
	const stateOf = async () => {
		const all = await read(database.app, { account: coordinator }, (sql) =>
			networkFindings.list(sql, body)
		);
		return all.find((one) => one.key === key)?.state;
	};
	expect(await stateOf()).toBe('accepted');
	const [, , a, b] = key.split(':');
	await database.owner`
		update tie_report set level = 3 where body_id = ${body}
			and (from_organization_id, to_organization_id) in ((${a!}, ${b!}), (${b!}, ${a!}))
	`;
	await write(database.app, { account: member }, (sql) => networkFindings.refresh(sql, body, on));
	expect(await stateOf()).toBe('accepted');
	await writes((sql) => networkFindings.refresh(sql, body, on));
	expect(await stateOf()).toBe('closed');
});
