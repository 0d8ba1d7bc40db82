import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, write, type Sql } from '#lib/server/connect.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { addTwoBodies, type TwoBodies } from './two-bodies.ts';

let database: FreshDatabase;
let world: TwoBodies;

beforeAll(async () => {
	database = await freshDatabase();
	world = await addTwoBodies(database.owner);
});

afterAll(() => database.close());

type Who = keyof TwoBodies['accounts'] | null;

const account = (who: Who) => (who ? world.accounts[who] : null);
const looking = <T>(who: Who, work: (sql: Sql) => Promise<T>) =>
	read(database.app, { account: account(who) }, work);

const outcome = (who: Who, work: (sql: Sql) => Promise<{ count: number }>) =>
	write(database.app, { account: account(who) }, work).then(
		({ count }) => count,
		(cause: { code: string }) => cause.code
	);

// What everyone may see: who covers which counties, the directory, and seats as roles.
const open = [
	'body',
	'body_county',
	'body_template',
	'organization',
	'service',
	'service_area',
	'seat',
	'goal',
	'call_path',
	'informal_asset'
];
const outsiders: Who[] = [null, 'coordinatorA', 'memberA', 'leader', 'manager'];

describe('the rows of another body', () => {
	test.each(outsiders)('are seen only where they are public, by %s', async (who) => {
		for (const { table, key } of world.rowsOfB) {
			const rows = await looking(who, (sql) => sql`select from ${sql(table)} where id = ${key}`);
			expect([table, rows.length]).toEqual([table, open.includes(table) ? 1 : 0]);
		}
	});

	test.each(outsiders)('are not changed, by %s', async (who) => {
		for (const { table, key } of world.rowsOfB) {
			const changed = await outcome(
				who,
				(sql) => sql`update ${sql(table)} set version = version where id = ${key}`
			);
			expect([table, changed]).toEqual([table, 0]);
		}
	});

	test.each(outsiders)('are not removed, by %s', async (who) => {
		for (const { table, key } of world.rowsOfB) {
			const removed = await outcome(who, (sql) => sql`delete from ${sql(table)} where id = ${key}`);
			expect([table, removed]).toEqual([table, 0]);
		}
	});

	test.each(outsiders)('are not added to or written over, by %s', async (who) => {
		for (const { table, key } of world.rowsOfB) {
			const copied = await outcome(who, async (sql) => {
				const [row] = await database.owner`select * from ${sql(table)} where id = ${key}`;
				const { id, ...rest } = row as { id: string };
				return sql`insert into ${sql(table)} ${sql({ id, ...rest } as never)} on conflict (id) do update set version = 99`;
			});
			expect([table, copied]).toEqual([table, '42501']);
		}
	});

	test('are there, so that not seeing them means something', async () => {
		for (const { table, key } of world.rowsOfB) {
			const rows = await looking(
				'coordinatorB',
				(sql) => sql`select from ${sql(table)} where id = ${key}`
			);
			expect([table, rows.length]).toEqual([table, 1]);
		}
	});
});

describe('a row of one’s own', () => {
	const seat = (sql: Sql, changes: object) =>
		sql`update seat set ${sql(changes as never)} where id = ${world.a.seat}`;

	test('is changed by the coordinator, not by the member', async () => {
		expect(await outcome('coordinatorA', (sql) => seat(sql, { label: 'Courts!' }))).toBe(1);
		expect(await outcome('memberA', (sql) => seat(sql, { label: 'Mine' }))).toBe(0);
	});

	test('is not given away to another body', async () => {
		expect(await outcome('coordinatorA', (sql) => seat(sql, { bodyId: world.b.body }))).toBe(
			'42501'
		);
	});

	test('does not point at a row of another body', async () => {
		const pointing = outcome(
			'coordinatorA',
			(sql) => sql`
			insert into seat_assignment (body_id, seat_id, membership_id, during)
			values (${world.a.body}, ${world.a.seat}, ${world.b.membership}, '[2026-03-01,)')
		`
		);
		expect(await pointing).toBe('23503');
	});

	test('perspectives are the coordinator’s to see until they are opened', async () => {
		const seen = (who: Who) => looking(who, (sql) => sql`select from perspective`);
		expect(await seen('coordinatorA')).toHaveLength(1);
		expect(await seen('memberA')).toHaveLength(0);
	});
});

describe('who one is', () => {
	test('is not changed by oneself', async () => {
		const { memberA } = world.accounts;
		const tries: [string, (sql: Sql) => Promise<{ count: number }>][] = [
			[
				'administer',
				(sql) =>
					sql`insert into account_role (account_id, role) values (${memberA}, 'administrator')`
			],
			[
				'coordinate',
				(sql) =>
					sql`insert into account_role (account_id, role, body_id) values (${memberA}, 'coordinator', ${world.a.body})`
			],
			['return', (sql) => sql`update account set disabled_at = null where id = ${memberA}`],
			[
				'rename',
				(sql) => sql`update account set email = 'administrator@example.org' where id = ${memberA}`
			],
			['create', (sql) => sql`insert into account (email, name) values ('x@example.org', 'X')`],
			['vanish', (sql) => sql`delete from account where id = ${memberA}`],
			[
				'forge',
				(sql) => sql`insert into change (table_name, record_id, action) values ('seat', '1', 'add')`
			],
			['tidy', (sql) => sql`delete from change`],
			[
				'enter',
				(
					sql
				) => sql`insert into session (id, secret_hash, account_id, created_at, used_at, expires_at)
				values ('x', 'x', ${memberA}, now(), now(), now())`
			]
		];
		for (const [name, work] of tries)
			expect([name, await outcome('memberA', work)]).toEqual([name, '42501']);
	});

	test('a coordinator gives no more than a coordinator has', async () => {
		const { memberB } = world.accounts;
		const give = (role: string, body: string | null) =>
			outcome(
				'coordinatorA',
				(sql) =>
					sql`insert into account_role (account_id, role, body_id) values (${memberB}, ${role}, ${body})`
			);
		expect(await give('administrator', null)).toBe('42501');
		expect(await give('coordinator', world.b.body)).toBe('42501');
		const raised = outcome(
			'coordinatorA',
			(sql) => sql`
			update account_role set role = 'administrator', body_id = null where body_id = ${world.a.body} and role = 'member'
		`
		);
		expect(await raised).toBe('42501');
	});

	test('another’s sessions, links, tries and password are not read', async () => {
		const seen = await looking('coordinatorA', async (sql) => [
			(await sql`select id from session where account_id <> ${world.accounts.coordinatorA}`).length,
			(await sql`select id from token`).length
		]);
		expect(seen).toEqual([0, 0]);
		const secrets = [
			(sql: Sql) => sql`select * from attempt`,
			(sql: Sql) => sql`select password_hash from account`
		];
		for (const work of secrets) {
			await expect(looking('administrator', work)).rejects.toMatchObject({ code: '42501' });
		}
	});
});

describe('state leadership', () => {
	const county = (sql: Sql, fips: string) =>
		sql`update county set seat_name = 'X' where fips = ${fips}`;

	test('keeps the places of its state and of no other', async () => {
		expect(await outcome('leader', (sql) => county(sql, '37087'))).toBe(1);
		expect(await outcome('leader', (sql) => county(sql, '47155'))).toBe(0);
		expect(await outcome('coordinatorA', (sql) => county(sql, '37087'))).toBe(0);
		expect(await outcome('manager', (sql) => county(sql, '37087'))).toBe(0);
	});

	test('adds collaboratives to its state and sees nobody in them', async () => {
		const add = (state: string) =>
			outcome(
				'leader',
				(sql) =>
					sql`insert into body (slug, name, state_code) values (${`new-${state.toLowerCase()}`}, 'N', ${state})`
			);
		expect([await add('NC'), await add('TN')]).toEqual([1, '42501']);
		expect(await looking('leader', (sql) => sql`select from person`)).toHaveLength(0);
	});
});

describe('without a known account', () => {
	test('a disabled one sees what a visitor sees', async () => {
		await database.owner`update account set disabled_at = now() where id = ${world.accounts.memberB}`;
		expect(await looking('memberB', (sql) => sql`select from person`)).toHaveLength(0);
		await database.owner`update account set disabled_at = null where id = ${world.accounts.memberB}`;
	});

	test('no setting at all shows what a visitor sees, and a broken one shows nothing', async () => {
		expect(await database.app`select from person`).toHaveLength(0);
		expect(await database.app`select from body`).not.toHaveLength(0);
		const broken = read(
			database.app,
			{ account: "' or true --" },
			(sql) => sql`select from person`
		);
		await expect(broken).rejects.toMatchObject({ code: '22P02' });
	});

	test('a role that was taken away counts no more, not even for what one wrote before', async () => {
		const wrote = () =>
			looking('memberB', (sql) => sql`select from change where body_id = ${world.b.body}`);
		await database.owner`update account_role set role = 'coordinator' where account_id = ${world.accounts.memberB}`;
		await outcome(
			'memberB',
			(sql) => sql`update person set name = 'Bea' where id = ${world.b.person}`
		);
		expect((await wrote()).length).toBeGreaterThan(0);
		await database.owner`delete from account_role where account_id = ${world.accounts.memberB}`;
		expect(await wrote()).toHaveLength(0);
	});

	test('two hundred transactions of two bodies on four connections never mix', async () => {
		const asked = Array.from({ length: 200 }, (_, turn): 'coordinatorA' | 'coordinatorB' =>
			turn % 2 ? 'coordinatorA' : 'coordinatorB'
		);
		const answers = await Promise.all(
			asked.map((who) =>
				looking(who, (sql) => sql<{ bodyId: string }[]>`select body_id from person`)
			)
		);
		const expected = asked.map((who) => [world[who === 'coordinatorA' ? 'a' : 'b'].body]);
		expect(answers.map((rows) => rows.map(({ bodyId }) => bodyId))).toEqual(expected);
	});
});
