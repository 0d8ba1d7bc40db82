import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import { monthsAfter } from '#lib/domain/place/dates.ts';
import { read, write, type Sql } from '#lib/server/connect.ts';
import * as events from '#lib/server/finding-events.ts';
import * as findings from '#lib/server/findings.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let body: string;
const coordinator = randomUUID();
const member = randomUUID();
const later = monthsAfter(on, 1);
const key = 'seat-vacant:S13';

const writes = <T>(work: (sql: Sql) => Promise<T>) =>
	write(database.app, { account: coordinator }, work);
const listed = async (account: string | null = coordinator) => {
	const all = await read(database.app, { account }, (sql) => events.list(sql, body, later));
	return all.filter((event) => event.key === key);
};

beforeAll(async () => {
	database = await seededDatabase(on);
	const sql = database.owner;
	const [found] = await sql<{ id: string }[]>`select id from body where slug = 'three-rivers'`;
	body = found!.id;
	await sql`
		insert into account (id, email, name)
		values (${coordinator}, 'c@example.org', 'Cora Keeper'), (${member}, 'm@example.org', 'M')
	`;
	await sql`
		insert into account_role (account_id, role, body_id)
		values (${coordinator}, 'coordinator', ${body}), (${member}, 'member', ${body})
	`;
});

afterAll(() => database.close());

test('a finding has a history: found, taken on, gone by itself, back again', async () => {
	const needed = (yes: boolean) => database.owner`
		update seat set applicable = ${yes}, reason = 'Not here', approver = 'Chair', review_on = ${on}
		where body_id = ${body} and code = 'S13'
	`;
	const [someone] = await database.owner<{ id: string; name: string }[]>`
		select m.id, p.name from membership m join person p on p.id = m.person_id
		where m.body_id = ${body} and m.during @> ${on}::date and not p.minor limit 1
	`;
	await writes((sql) => findings.refresh(sql, body, on));
	const work = { state: 'in_progress' as const, reason: null, owner: null, dueOn: later };
	const decision = { key, ...work, ownerId: someone!.id, version: 1 };
	expect(await writes((sql) => findings.decide(sql, body, decision, on))).toBe(true);
	const file = await read(database.app, { account: member }, (sql) => findings.list(sql, body));
	expect(file.find((each) => each.key === key)).toMatchObject({
		state: 'in_progress',
		owner: someone!.name,
		dueOn: later
	});

	await needed(false);
	await writes((sql) => findings.refresh(sql, body, later));
	await needed(true);
	await writes((sql) => findings.refresh(sql, body, later));

	const steps = await listed();
	expect(steps.map(({ was, state, day }) => [was, state, day])).toEqual([
		[null, 'open', on],
		['open', 'in_progress', on],
		['in_progress', 'closed', later],
		['closed', 'open', later]
	]);
	expect(steps[1]).toMatchObject({ by: 'Cora Keeper', owner: someone!.name, dueOn: later });
	expect(steps[3]).toMatchObject({ owner: null, dueOn: null });
	expect(steps[3]?.facts.subject).toMatchObject({ type: 'seat', id: 'S13' });
});

test('the history is read by the body’s people only, and written by nobody by hand', async () => {
	expect((await listed(member)).length).toBe(4);
	expect(await listed(null)).toEqual([]);
	expect(await listed(randomUUID())).toEqual([]);
	for (const work of [
		(sql: Sql) => sql`delete from finding_event`,
		(sql: Sql) => sql`update finding_event set state = 'closed'`,
		(sql: Sql) => sql`insert into finding_event (body_id, finding_id, on_day, state)
			select body_id, id, ${on}, 'open' from finding limit 1`
	]) {
		await expect(writes(work)).rejects.toMatchObject({ code: '42501' });
	}
});

test('an owner is a member of the same body, and either a member or a role', async () => {
	const set = (changes: object) =>
		writes((sql) => sql`update finding set ${sql(changes as never)} where key = ${key}`);
	const [stranger] = await database.owner<{ id: string }[]>`
		select id from membership where body_id <> ${body} limit 1
	`;
	await expect(set({ ownerId: stranger!.id })).rejects.toMatchObject({ code: '23503' });
});
