import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPlace } from '#lib/server/embedded/place.ts';
import { addressOf, isRunning } from '#lib/server/embedded/process.ts';
import { connect } from '#lib/server/connect.ts';
import {
	administer,
	freshFolder,
	killBoth,
	readPostmaster,
	start,
	untilReady,
	type Victim
} from './application.ts';

const rounds = Number(process.env.FAULT_ROUNDS ?? 20);
let place: Awaited<ReturnType<typeof freshFolder>>;

beforeEach(async () => {
	place = await freshFolder();
});

afterEach(() => place.remove());

async function stop({ child, ended }: Victim) {
	child.kill('SIGTERM');
	return ended;
}

// Writes one row after another until the server is gone; returns the rows it was promised.
async function writeUntilDead(address: string, promised: number[]) {
	const sql = connect(address, { max: 1, connect_timeout: 2 });
	try {
		for (;;) {
			const [row] = await sql<
				{ id: number }[]
			>`insert into acknowledged default values returning id`;
			promised.push(row!.id);
		}
	} catch {
		await sql.end({ timeout: 1 }); // the fault arrived
	}
}

it('keeps every acknowledged row when application and server are killed while writing', async () => {
	const cluster = await findPlace(place.folder);
	const promised: number[] = [];

	for (let round = 0; round < rounds; round++) {
		const victim = start(place.folder);
		await untilReady(victim);
		const address = await addressOf(cluster);
		const sql = connect(address, { max: 1 });
		await sql`create table if not exists acknowledged (id int generated always as identity primary key)`;
		await sql.end();
		const writers = [1, 2, 3].map(() => writeUntilDead(address, promised));
		await wait(150 + Math.random() * 350);
		await killBoth(victim, cluster);
		await Promise.all(writers);
	}

	const last = start(place.folder);
	await untilReady(last);
	const sql = await administer(cluster);
	const rows = await sql<{ id: number }[]>`select id from acknowledged`;
	await sql.end();
	await stop(last);
	const kept = new Set(rows.map(({ id }) => id));
	expect(promised.length).toBeGreaterThan(rounds * 10);
	expect(promised.filter((id) => !kept.has(id))).toEqual([]);
});

it('starts after being killed at any moment of its first start', async () => {
	for (let round = 0; round < rounds; round++) {
		const fresh = await freshFolder();
		const victim = start(fresh.folder);
		await wait(300 + Math.random() * 2_000);
		// With initdb, and sometimes without it.
		process.kill(round % 2 ? victim.child.pid! : -victim.child.pid!, 'SIGKILL');
		await victim.ended;
		const next = start(fresh.folder);
		await untilReady(next);
		expect(await stop(next)).toBe(0);
		await fresh.remove();
	}
});

it('refuses a second start with a sentence, and is free again after a kill', async () => {
	const cluster = await findPlace(place.folder);
	const first = start(place.folder);
	await untilReady(first);

	const second = start(place.folder);
	expect(await second.ended).toBe(1);
	expect(second.output()).toContain('Another Longtable is using the database in');
	expect(await isRunning(cluster)).toBe(true);

	first.child.kill('SIGKILL');
	await first.ended;
	expect(await isRunning(cluster)).toBe(true);
	const third = start(place.folder);
	await untilReady(third);
	expect(await stop(third)).toBe(0);
	expect(await isRunning(cluster)).toBe(false);
});

it('brings a server back that dies under the living application', async () => {
	const cluster = await findPlace(place.folder);
	const victim = start(place.folder);
	await untilReady(victim);
	process.kill(readPostmaster(cluster), 'SIGKILL');
	await wait(4_000);
	await expect.poll(() => isRunning(cluster), { timeout: 15_000 }).toBe(true);
	const second = start(place.folder);
	expect(await second.ended).toBe(1);
	expect(await stop(victim)).toBe(0);
	expect(await isRunning(cluster)).toBe(false);
});
