import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from '#lib/server/backup.ts';
import type { Pool } from '#lib/server/connect.ts';
import { restore } from '#lib/server/restore.ts';
import { seed } from '#lib/server/seed.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let from: FreshDatabase;
let to: FreshDatabase;
let folder: string;
let path: string;

beforeAll(async () => {
	[from, to] = await Promise.all([freshDatabase(), freshDatabase()]);
	folder = await mkdtemp(join(tmpdir(), 'longtable-backup-'));
	path = join(folder, 'backup');
	await seed(from.owner, { demo: true });
	await backup(from.owner, path);
}, 120_000);

afterAll(async () => {
	await Promise.all([from.close(), to.close()]);
	await rm(folder, { recursive: true });
});

// Every table with its rows, boiled down.
async function contents(sql: Pool) {
	const tables = await sql<{ name: string }[]>`
		select relname as name from pg_class
		where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname
	`;
	return Promise.all(
		tables.map(async ({ name }) => {
			const [row] = await sql`
				select count(*) as rows, md5(string_agg(t::text, '|' order by t::text)) as sum
				from ${sql(name)} t
			`;
			return {
				name,
				rows: name === 'migration' ? 0 : row?.rows,
				sum: name === 'migration' || row?.sum
			};
		})
	);
}

describe('a backup', () => {
	it('refuses to be restored when it was cut short or altered', async () => {
		const whole = await readFile(path);
		const bad = join(folder, 'bad');
		await writeFile(bad, whole.subarray(0, whole.length - 100));
		await expect(restore(to.owner, bad)).rejects.toThrow('not a whole backup');
		const altered = Buffer.from(whole);
		altered[whole.length >> 1]! ^= 1;
		await writeFile(bad, altered);
		await expect(restore(to.owner, bad)).rejects.toThrow('not a whole backup');
		await expect(restore(to.owner, join(folder, 'none'))).rejects.toThrow('not a whole backup');
	});

	it('refuses a database that is in use', async () => {
		await expect(restore(from.owner, path)).rejects.toThrow('already holds bodies');
	});

	it('gives an empty database every row back, and the same locks', async () => {
		await restore(to.owner, path);
		expect(await contents(to.owner)).toEqual(await contents(from.owner));
		const open = (sql: Pool) => sql`
			select relname from pg_class
			where relkind = 'r' and relnamespace = 'public'::regnamespace
				and not (relrowsecurity and relforcerowsecurity) order by 1
		`;
		expect([...(await open(to.owner))]).toEqual([...(await open(from.owner))]);
		const bodies = await to.app`select slug from body`;
		expect(bodies.length).toBeGreaterThan(0);
	});

	it('goes on counting where the first database stopped', async () => {
		const [row] = await to.owner`
			insert into change (table_name, record_id, action) values ('body', '1', 'add') returning id
		`;
		const [most] = await from.owner`select max(id) as id from change`;
		expect(row?.id).toBe((most?.id ?? 0) + 1);
	});
});
