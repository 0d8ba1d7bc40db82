import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as accounts from '#lib/server/accounts.ts';
import { read, write, type Sql } from '#lib/server/connect.ts';
import * as events from '#lib/server/events.ts';
import * as passwords from '#lib/server/passwords.ts';
import * as sessions from '#lib/server/sessions.ts';
import * as tokens from '#lib/server/tokens.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { addTwoBodies, type TwoBodies } from './two-bodies.ts';

let database: FreshDatabase;
let world: TwoBodies;
const start = new Date('2026-03-02T09:00:00Z');
const later = (minutes: number) => tokens.minutesAfter(start, minutes);
const email = 'coordinatora@example.org';

const as = <T>(account: string | null, work: (sql: Sql) => Promise<T>) =>
	write(database.app, { account }, work);
const visiting = <T>(work: (sql: Sql) => Promise<T>) => as(null, work);

beforeAll(async () => {
	database = await freshDatabase();
	world = await addTwoBodies(database.owner);
	const hash = await passwords.hash('velvet gravel tuesday');
	await database.owner`update account set password_hash = ${hash}`;
});

afterAll(() => database.close());

describe('a password', () => {
	test('is kept as argon2id with 19 MiB, and fits only itself', async () => {
		const kept = await visiting((sql) => accounts.findForSignIn(sql, email.toUpperCase()));
		expect(kept?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(await passwords.fits(kept!.passwordHash, 'velvet gravel tuesday')).toBe(true);
		expect(await passwords.fits(kept!.passwordHash, 'velvet gravel tuesda')).toBe(false);
	});

	test('takes as long to check for an address without an account', async () => {
		const timed = async (hash: string | null) => {
			const before = performance.now();
			await passwords.fits(hash, 'something else entirely');
			return performance.now() - before;
		};
		const kept = (await visiting((sql) => accounts.findForSignIn(sql, email)))!.passwordHash;
		const [known, unknown]: number[][] = [[], []];
		for (let turn = 0; turn < 20; turn += 1) {
			known!.push(await timed(kept));
			unknown!.push(await timed(null));
		}
		const middle = (times: number[]) => times.toSorted((a, b) => a - b)[10]!;
		expect(middle(unknown!) / middle(known!)).toBeGreaterThan(0.6);
		expect(middle(unknown!) / middle(known!)).toBeLessThan(1.6);
	});

	test('is the same however its letters are put together', async () => {
		const kept = await passwords.hash('mañana llueve mucho');
		expect(await passwords.fits(kept, 'mañana llueve mucho'.normalize('NFD'))).toBe(true);
	});

	test('opens no disabled account', async () => {
		await as(world.accounts.administrator, (sql) =>
			accounts.disable(sql, world.accounts.memberB, true, start)
		);
		expect(await visiting((sql) => accounts.findForSignIn(sql, 'memberb@example.org'))).toBeNull();
		await as(world.accounts.administrator, (sql) =>
			accounts.disable(sql, world.accounts.memberB, false, start)
		);
	});
});

describe('a reset link', () => {
	const ask = (address = email, now = start) =>
		visiting((sql) => accounts.startReset(sql, address, now));
	const use = (link: string, now = start) =>
		visiting((sql) => accounts.resetPassword(sql, link, 'lantern on the ridge', now));

	test('is made only for an address with an account that is not a demonstration', async () => {
		expect((await ask())?.to).toMatchObject({ email, name: 'coordinatorA' });
		expect(await ask('nobody@example.org')).toBeNull();
		await database.owner`update account set demo = true where email = 'memberb@example.org'`;
		expect(await ask('memberb@example.org')).toBeNull();
	});

	test('works once, ends every session, and no other link works after it', async () => {
		const cookie = await visiting((sql) =>
			sessions.start(sql, world.accounts.coordinatorA, null, start)
		);
		const [first, second] = [(await ask())!.link, (await ask())!.link];
		expect(await use(first)).toBe(world.accounts.coordinatorA);
		expect(await sessions.find(database.app, cookie, start)).toBeNull();
		expect(await use(first)).toBeNull();
		expect(await use(second)).toBeNull();
		const kept = await visiting((sql) => accounts.findForSignIn(sql, email));
		expect(await passwords.fits(kept!.passwordHash, 'lantern on the ridge')).toBe(true);
	});

	test('used twice at the same moment works once', async () => {
		const { link } = (await ask())!;
		const done = await Promise.all([use(link), use(link), use(link)]);
		expect(done.filter(Boolean)).toHaveLength(1);
	});

	test('works for an hour', async () => {
		const { link } = (await ask())!;
		expect(await tokens.find(database.app, link, later(59))).toMatchObject({ purpose: 'reset' });
		expect(await tokens.find(database.app, link, later(60))).toBeNull();
		expect(await use(link, later(60))).toBeNull();
	});

	test('stands in the database only as a hash', async () => {
		const secret = (await ask())!.link.split('.')[1]!;
		const rows = await database.owner<{ row: string }[]>`select token::text as row from token`;
		expect(rows.map(({ row }) => row).join()).not.toContain(secret);
	});

	test('made for something else is refused', async () => {
		const { link } = (await ask())!;
		const account = {
			email: 'x@example.org',
			name: 'X',
			password: 'lantern on the ridge',
			language: 'en'
		} as const;
		expect(
			await visiting((sql) => accounts.setUpAdministrator(sql, link, account, start))
		).toBeNull();
		expect(await use('not a link')).toBeNull();
	});
});

describe('the first administrator', () => {
	const ada = {
		email: 'ada@example.org',
		name: 'Ada',
		password: 'lantern on the ridge',
		language: 'en'
	} as const;

	test('is nobody while somebody administers', async () => {
		expect(await accounts.issueAdministratorToken(database.app, start)).toBeUndefined();
	});

	test('needs the last code printed, once, within a day', async () => {
		const empty = await freshDatabase();
		const issue = (now = start) => accounts.issueAdministratorToken(empty.owner, now);
		const setUp = (code: string, now = start) =>
			write(empty.app, { account: null }, (sql) =>
				accounts.setUpAdministrator(sql, code, ada, now)
			);
		const [first, second] = [(await issue())!, (await issue())!];
		expect(await setUp(first)).toBeNull();
		expect(await setUp(second, later(24 * 60))).toBeNull();
		expect(await setUp(second)).not.toBeNull();
		expect(await setUp(second)).toBeNull();
		expect(await issue()).toBeUndefined();
		expect(await read(empty.app, { account: null }, accounts.anAdministratorExists)).toBe(true);
		await empty.close();
	});
});

describe('administration', () => {
	const { disable, list, removeRole, listRoles } = accounts;

	test('lists every account for an administrator, and only one’s own for a member', async () => {
		expect(await as(world.accounts.administrator, (sql) => list(sql, start))).toHaveLength(7);
		expect(await as(world.accounts.memberA, (sql) => list(sql, start))).toHaveLength(1);
		expect(await visiting((sql) => list(sql, start))).toHaveLength(0);
	});

	test('shows a coordinator those with a role in the body, not others', async () => {
		const seen = await as(world.accounts.coordinatorA, (sql) => list(sql, start));
		expect(seen.map(({ name }) => name).sort()).toEqual(['coordinatorA', 'memberA']);
	});

	test('is refused to everyone else, and to an administrator about themselves', async () => {
		const { administrator, coordinatorA, memberA } = world.accounts;
		for (const [who, whom] of [
			[coordinatorA, memberA],
			[memberA, coordinatorA],
			[administrator, administrator]
		] as const) {
			await expect(as(who, (sql) => disable(sql, whom, true, start))).rejects.toMatchObject({
				code: '42501'
			});
		}
		const [role] = await as(administrator, (sql) => listRoles(sql, administrator));
		expect(await as(administrator, (sql) => removeRole(sql, role!.id))).toBe(false);
	});

	test('takes a role away, which counts at the next question', async () => {
		const { administrator, memberB } = world.accounts;
		const people = () => as(memberB, (sql) => sql`select from person`);
		expect(await people()).toHaveLength(1);
		const [role] = await as(administrator, (sql) => listRoles(sql, memberB));
		expect(await as(administrator, (sql) => removeRole(sql, role!.id))).toBe(true);
		expect(await people()).toHaveLength(0);
	});
});

test('an event stands under the account of its transaction, and cannot stand under another', async () => {
	await as(world.accounts.memberA, (sql) => events.add(sql, 'sign_out', { from: 'a test' }));
	const [row] =
		await database.owner`select account_id, details from event order by id desc limit 1`;
	expect(row).toEqual({ accountId: world.accounts.memberA, details: { from: 'a test' } });
	const forged = as(
		world.accounts.memberA,
		(sql) => sql`
		insert into event (account_id, kind) values (${world.accounts.memberB}, 'sign_in')
	`
	);
	await expect(forged).rejects.toMatchObject({ code: '42501' });
	await expect(as(world.accounts.memberA, (sql) => sql`delete from event`)).rejects.toMatchObject({
		code: '42501'
	});
});
