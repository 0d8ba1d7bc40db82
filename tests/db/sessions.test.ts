import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read, write } from '#lib/server/connect.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as sessions from '#lib/server/sessions.ts';
import { minutesAfter } from '#lib/server/tokens.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { addTwoBodies, type TwoBodies } from './two-bodies.ts';

let database: FreshDatabase;
let world: TwoBodies;
let cookie: string;

const start = new Date('2026-03-02T09:00:00Z');
const day = 24 * 60;
const later = (minutes: number) => minutesAfter(start, minutes);
const who = (account: string | null) => ({ account });
const find = (now: Date, text = cookie) => sessions.find(database.app, text, now);
const signIn = (account: string, now = start) =>
	write(database.app, who(null), (sql) => sessions.start(sql, account, 'Firefox on Linux', now));

beforeAll(async () => {
	database = await freshDatabase();
	world = await addTwoBodies(database.owner);
});

beforeEach(async () => {
	cookie = await signIn(world.accounts.coordinatorA);
});

afterAll(() => database.close());

describe('a session', () => {
	test('says who it belongs to and what they may do', async () => {
		expect(await find(start)).toMatchObject({
			account: {
				id: world.accounts.coordinatorA,
				name: 'coordinatorA',
				email: 'coordinatora@example.org'
			},
			language: null,
			roles: [
				{
					role: 'coordinator',
					body: 'body-a',
					bodyId: world.a.body,
					stateCode: null,
					catchmentId: null
				}
			]
		});
	});

	test('is kept as a hash: nothing of the secret stands in the database', async () => {
		const [id, secret] = cookie.split('.');
		const [row] =
			await database.owner`select session::text as text, octet_length(secret_hash) as bytes from session where id = ${id!}`;
		expect(row!.bytes).toBe(32);
		expect(row!.text).not.toContain(secret!);
		expect(Buffer.from(secret!, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
	});

	test('is not found by another secret, a shorter one, or a word', async () => {
		const [id] = cookie.split('.');
		const wrong = [
			`${id}.${'A'.repeat(43)}`,
			`${id}.`,
			`${id}`,
			'x',
			'',
			"'; drop table session; --",
			`${cookie}A`
		];
		for (const text of wrong) expect(await find(start, text)).toBeNull();
	});

	test('is new at each sign-in', async () => {
		expect(await signIn(world.accounts.coordinatorA)).not.toBe(cookie);
	});

	test('ends after ten days without use', async () => {
		expect(await find(later(10 * day - 1))).not.toBeNull();
		expect(await find(later(10 * day))).toBeNull();
	});

	test('goes on while it is used, and ends after thirty days all the same', async () => {
		for (const at of [9, 18, 27]) {
			const session = await find(later(at * day));
			expect(sessions.isStale(session!, later(at * day))).toBe(true);
			await write(database.app, who(session!.account.id), (sql) =>
				sessions.slide(sql, session!, later(at * day))
			);
		}
		expect(await find(later(30 * day - 1))).not.toBeNull();
		expect(await find(later(30 * day))).toBeNull();
	});

	test('is written down as used at most once an hour', async () => {
		const session = (await find(later(1)))!;
		expect([59, 60].map((minutes) => sessions.isStale(session, later(minutes)))).toEqual([
			false,
			true
		]);
	});
});

describe('the end of a session', () => {
	const account = () => world.accounts.coordinatorA;
	const id = () => cookie.split('.')[0]!;

	test('comes with signing out', async () => {
		expect(
			await write(database.app, who(account()), (sql) => sessions.remove(sql, account(), id()))
		).toBe(true);
		expect(await find(start)).toBeNull();
	});

	test('cannot be brought about by others', async () => {
		const other = world.accounts.coordinatorB;
		expect(
			await write(database.app, who(other), (sql) => sessions.remove(sql, account(), id()))
		).toBe(false);
		expect(await find(start)).not.toBeNull();
	});

	test('comes with a new password', async () => {
		await write(database.app, who(account()), (sql) =>
			accounts.changePassword(sql, account(), 'lantern on the ridge')
		);
		expect(await find(start)).toBeNull();
	});

	test('comes with a change of roles, either way', async () => {
		const given = await database.owner`
			insert into account_role (account_id, role, state_code) values (${account()}, 'state_leader', 'TN') returning id
		`;
		expect(await find(start)).toBeNull();
		cookie = await signIn(account());
		await database.owner`delete from account_role where id = ${given[0]!.id}`;
		expect(await find(start)).toBeNull();
	});

	test('comes with being disabled, and an administrator can end the sessions of others', async () => {
		const administrator = who(world.accounts.administrator);
		await write(database.app, administrator, (sql) => sessions.removeAll(sql, account()));
		expect(await find(start)).toBeNull();
		cookie = await signIn(account());
		await write(database.app, administrator, (sql) =>
			accounts.disable(sql, account(), true, start)
		);
		expect(await find(start)).toBeNull();
		await write(database.app, administrator, (sql) =>
			accounts.disable(sql, account(), false, start)
		);
	});

	test('is also found where the row of the session stayed behind', async () => {
		await database.owner`update account set disabled_at = now() where id = ${account()}`;
		expect(await find(start)).toBeNull();
		await database.owner`update account set disabled_at = null where id = ${account()}`;
	});

	test('is swept up', async () => {
		await write(database.app, who(null), (sql) => sessions.sweep(sql, later(31 * day)));
		expect(await database.owner`select from session`).toHaveLength(0);
	});
});

test('one lists one’s own devices and nobody else’s', async () => {
	await signIn(world.accounts.memberB);
	const list = (viewer: string, account: string) =>
		read(database.app, who(viewer), (sql) => sessions.list(sql, account, start));
	expect((await list(world.accounts.coordinatorA, world.accounts.coordinatorA))[0]).toMatchObject({
		device: 'Firefox on Linux'
	});
	expect(await list(world.accounts.coordinatorA, world.accounts.memberB)).toHaveLength(0);
});
