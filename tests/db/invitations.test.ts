import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { write, type Sql } from '#lib/server/connect.ts';
import * as invitations from '#lib/server/invitations.ts';
import * as sessions from '#lib/server/sessions.ts';
import * as tokens from '#lib/server/tokens.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { addTwoBodies, type TwoBodies } from './two-bodies.ts';

let database: FreshDatabase;
let world: TwoBodies;
const start = new Date('2026-03-02T09:00:00Z');
const week = 7 * 24 * 60;
const nowhere = { bodyId: null, catchmentId: null, stateCode: null };
const rosa = { name: 'Rosa', password: 'lantern on the ridge', language: 'es' } as const;

const as = <T>(account: string | null, work: (sql: Sql) => Promise<T>) =>
	write(database.app, { account }, work);

beforeAll(async () => {
	database = await freshDatabase();
	world = await addTwoBodies(database.owner);
});

beforeEach(async () => {
	await database.owner`delete from account where email = 'rosa@example.org'`;
	await database.owner`delete from token`;
});

afterAll(() => database.close());

function invite(by: string, changes: Partial<invitations.NewInvitation> = {}) {
	const invitation = {
		email: 'rosa@example.org',
		name: 'Rosa',
		role: 'member',
		...nowhere,
		bodyId: world.a.body,
		...changes
	} as const;
	return as(by, (sql) => invitations.add(sql, invitation, start));
}

const accept = (link: string, now = start, account: string | null = null) =>
	as(account, (sql) => invitations.accept(sql, link, account ? null : rosa, now));

describe('who may invite', () => {
	test('a coordinator, members and coordinators of the own body', async () => {
		await invite(world.accounts.coordinatorA);
		await invite(world.accounts.coordinatorA, { role: 'coordinator' });
		expect(
			await as(world.accounts.coordinatorA, (sql) => invitations.list(sql, start))
		).toHaveLength(2);
		expect(
			await as(world.accounts.coordinatorB, (sql) => invitations.list(sql, start))
		).toHaveLength(0);
	});

	test('a coordinator nobody else, and others nobody', async () => {
		const { coordinatorA, memberA, leader, manager } = world.accounts;
		const refused: [string, Partial<invitations.NewInvitation>][] = [
			[coordinatorA, { bodyId: world.b.body }],
			[coordinatorA, { role: 'administrator', bodyId: null }],
			[coordinatorA, { role: 'state_leader', bodyId: null, stateCode: 'NC' }],
			[memberA, {}],
			[leader, {}],
			[manager, {}]
		];
		for (const [by, changes] of refused) {
			await expect(invite(by, changes)).rejects.toMatchObject({ code: '42501' });
		}
	});

	test('an administrator everyone, but only to what a role can be', async () => {
		await invite(world.accounts.administrator, {
			role: 'state_leader',
			bodyId: null,
			stateCode: 'TN'
		});
		const odd = invite(world.accounts.administrator, { role: 'administrator' });
		await expect(odd).rejects.toMatchObject({ code: '23514' });
	});

	test('places are those one may invite to', async () => {
		const places = (account: string) => as(account, invitations.listPlaces);
		expect(await places(world.accounts.coordinatorA)).toEqual([
			{ kind: 'body', id: world.a.body, name: 'body-a' }
		]);
		expect(await places(world.accounts.memberA)).toEqual([]);
		// Each of the two tables has asked another one.
		const all = await places(world.accounts.administrator);
		expect(all.map(({ kind }) => kind)).toEqual([
			...Array.from({ length: 4 }, () => 'body'),
			...['catchment', 'state', 'state']
		]);
	});
});

describe('an invitation', () => {
	test('makes the account and the role, once', async () => {
		const link = await invite(world.accounts.coordinatorA);
		expect(await tokens.find(database.app, link, start)).toMatchObject({
			bodyName: 'body-a',
			role: 'member',
			hasAccount: false
		});
		const id = await accept(link);
		const cookie = await as(null, (sql) => sessions.start(sql, id!, null, start));
		const session = await sessions.find(database.app, cookie, start);
		expect(session).toMatchObject({
			language: 'es',
			account: { name: 'Rosa' },
			roles: [{ role: 'member', body: 'body-a' }]
		});
		expect(await accept(link)).toBeNull();
		expect(await tokens.find(database.app, link, start)).toBeNull();
	});

	test('accepted twice at the same moment makes one account', async () => {
		const link = await invite(world.accounts.coordinatorA);
		const done = await Promise.all([accept(link), accept(link)]);
		expect(done.filter(Boolean)).toHaveLength(1);
	});

	test('works for seven days', async () => {
		const link = await invite(world.accounts.coordinatorA);
		expect(await accept(link, tokens.minutesAfter(start, week))).toBeNull();
		expect(await accept(link, tokens.minutesAfter(start, week - 1))).not.toBeNull();
	});

	test('withdrawn no longer works, and others cannot withdraw it', async () => {
		const link = await invite(world.accounts.coordinatorA);
		const id = link.split('.')[0]!;
		expect(await as(world.accounts.coordinatorB, (sql) => invitations.remove(sql, id))).toBe(false);
		expect(await as(world.accounts.coordinatorA, (sql) => invitations.remove(sql, id))).toBe(true);
		expect(await accept(link)).toBeNull();
	});

	test('no longer counts when who made it could no longer make it', async () => {
		const link = await invite(world.accounts.coordinatorA);
		await database.owner`update account_role set role = 'member' where account_id = ${world.accounts.coordinatorA}`;
		expect(await accept(link)).toBeNull();
		await database.owner`update account_role set role = 'coordinator' where account_id = ${world.accounts.coordinatorA}`;
	});

	test('never sets the password of an account that exists: its owner has to be signed in', async () => {
		const link = await invite(world.accounts.coordinatorA, { email: 'MemberB@example.org' });
		expect(await accept(link)).toBeNull();
		expect(await accept(link, start, world.accounts.coordinatorB)).toBeNull();
		expect(await accept(link, start, world.accounts.memberB)).toBe(world.accounts.memberB);
		const [row] =
			await database.owner`select password_hash from account where id = ${world.accounts.memberB}`;
		expect(row?.passwordHash).toBeNull();
	});
});
