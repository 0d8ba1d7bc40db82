import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sql } from '#lib/server/connect.ts';
import { openReplica, type Replica } from '#lib/server/replica.ts';
import { standBetween, type Between } from './between.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let between: Between;
let replica: Replica;

const who = { account: null };
const patience = { pause: 20, answer: 500, lag: 60_000 };

// The same server behind another door, where it says of itself that it follows, and how far it has come.
beforeAll(async () => {
	database = await freshDatabase();
	await database.owner`create schema pretended`;
	await database.owner`grant usage on schema pretended to longtable_app`;
	await database.owner`create table pretended.position as select 'FFFFFF/0'::pg_lsn as reached`;
	await database.owner`grant select on pretended.position to longtable_app`;
	await database.owner`create function pretended.pg_is_in_recovery() returns boolean language sql as 'select true'`;
	await database.owner`
		create function pretended.pg_last_wal_replay_lsn() returns pg_lsn language sql as 'select reached from pretended.position'
	`;
});

afterAll(() => database.close());

beforeEach(async () => {
	between = await standBetween(database.appUrl);
	await database.owner`update pretended.position set reached = 'FFFFFF/0'`;
	replica = follow(`${between.address}?search_path=pretended,public,pg_catalog`);
});

afterEach(async () => {
	await replica.close();
	between.shut();
});

const follow = (address: string) =>
	openReplica({ pool: database.app, address: database.appUrl }, address, patience);

const where = async (sql: Sql) => {
	const [row] = await sql<{ path: string }[]>`select current_setting('search_path') as path`;
	return row?.path.startsWith('pretended') ? 'replica' : 'primary';
};

const readNow = (seen: bigint | null = null) => replica.read(who, seen, where);

async function until(wanted: string) {
	const deadline = Date.now() + 8_000;
	while ((await readNow()) !== wanted && Date.now() < deadline) await wait(20);
	expect(await readNow()).toBe(wanted);
}

test('reads from the replica once it is well, and as the same account', async () => {
	expect(await readNow()).toBe('primary');
	await until('replica');
	const account = '6f0f3f6e-0000-4000-8000-000000000001';
	const [row] = await replica.read(
		{ account },
		null,
		(sql) => sql`select current_setting('app.account') as id`
	);
	expect(row?.id).toBe(account);
	const written = replica.read(who, null, (sql) => sql`delete from place_stamp`);
	await expect(written).rejects.toMatchObject({ code: '25006' });
});

test('reads what was written from the primary until the replica has it', async () => {
	await until('replica');
	const written = await replica.position();
	expect(written).toBeGreaterThan(0n);
	await database.owner`update pretended.position set reached = '0/1'`;
	expect(await readNow(written)).toBe('primary');
	expect(await readNow()).toBe('primary'); // too far behind for anyone
	await database.owner`update pretended.position set reached = 'FFFFFF/0'`;
	expect(await readNow(written)).toBe('replica');
});

test('reads from the primary when the replica refuses, and from the replica when it is back', async () => {
	await until('replica');
	between.shut();
	const answers = await Promise.all(Array.from({ length: 20 }, () => readNow()));
	expect(new Set(answers)).toEqual(new Set(['primary']));
});

test('what was being read when the replica fell silent is read from the primary', async () => {
	await until('replica');
	let asked = 0;
	const began = Date.now();
	const answer = await replica.read(who, null, async (sql) => {
		if (asked++ === 0) between.handsOn = false;
		return where(sql);
	});
	expect([answer, asked]).toEqual(['primary', 2]);
	expect(Date.now() - began).toBeLessThan(5_000);
	expect(await readNow()).toBe('primary');
	between.handsOn = true;
	await until('replica');
});

test('a replica that never answers, refuses, or follows nobody keeps nobody waiting', async () => {
	const silent = await standBetween(database.appUrl);
	silent.handsOn = false;
	const shut = await standBetween(database.appUrl);
	shut.shut();
	for (const address of [silent.address, shut.address, between.address]) {
		const other = follow(address);
		const began = Date.now();
		await wait(100);
		expect(await other.read(who, null, where)).toBe('primary');
		expect(Date.now() - began).toBeLessThan(1_000);
		await other.close();
	}
	silent.shut();
});

test('a mistake in what is asked stays a mistake', async () => {
	await until('replica');
	await expect(replica.read(who, null, (sql) => sql`select from nowhere`)).rejects.toMatchObject({
		code: '42P01'
	});
	const own = new Error('mine');
	await expect(replica.read(who, null, () => Promise.reject(own))).rejects.toBe(own);
	expect(await readNow()).toBe('replica');
});
