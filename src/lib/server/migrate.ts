import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, Sql } from './connect.ts';

type Migration = { number: string; name: string; path: string; checksum: string };

const lock = 7_265_110;

/**
 * Brings the schema up to date, one transaction per file; returns the newest number, such as `0003`.
 * `last` stops after that number.
 */
export async function migrate(
	pool: Pool,
	folder = 'db/migrations',
	last = '9999'
): Promise<string> {
	const all = await listMigrations(folder);
	const migrations = all.filter(({ number }) => number <= last);
	while (await applyNext(pool, migrations));
	return migrations.at(-1)?.number ?? '0000';
}

// The lock belongs to the transaction, not to the session, which a pooler in between would hand to somebody else.
function applyNext(pool: Pool, migrations: Migration[]): Promise<boolean> {
	return pool.begin(async (sql) => {
		await sql`select pg_advisory_xact_lock(${lock})`;
		const applied = await listApplied(sql);
		refuseEdited(migrations, applied);
		const next = migrations.find(({ number }) => !applied.has(number));
		if (next) await apply(sql, next);
		return next !== undefined;
	});
}

async function listMigrations(folder: string): Promise<Migration[]> {
	const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();

	return Promise.all(
		names.map(async (name) => {
			const path = join(folder, name);
			const text = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
			const checksum = createHash('sha256').update(text).digest('hex');
			return { number: name.slice(0, 4), name, path, checksum };
		})
	);
}

async function listApplied(sql: Sql): Promise<Map<string, string>> {
	await sql`
		create table if not exists migration (
			number text primary key,
			name text not null,
			checksum text not null,
			applied_at timestamptz not null default now()
		)
	`;
	const rows = await sql<{ number: string; checksum: string }[]>`
		select number, checksum from migration
	`;
	return new Map(rows.map(({ number, checksum }) => [number, checksum]));
}

function refuseEdited(migrations: Migration[], applied: Map<string, string>) {
	const numbers = new Set(migrations.map(({ number }) => number));
	if (numbers.size < migrations.length) throw new Error('Two migrations have the same number.');

	const edited = migrations.find(({ number, checksum }) => {
		return applied.has(number) && applied.get(number) !== checksum;
	});
	if (edited) {
		throw new Error(
			`The migration ${edited.name} was edited after it ran on this database. Put it back as it was and add a new migration.`
		);
	}

	const unknown = [...applied.keys()].find((number) => !numbers.has(number));
	if (unknown) {
		throw new Error(
			`This database has migration ${unknown}, which this version of Longtable does not know. Use a newer version.`
		);
	}
}

async function apply(sql: Sql, { number, name, path, checksum }: Migration) {
	try {
		await sql`set local lock_timeout = '10s'`;
		await sql.file(path);
		await sql`insert into migration (number, name, checksum) values (${number}, ${name}, ${checksum})`;
	} catch (error) {
		throw new Error(`Migration ${name} failed and was taken back.`, { cause: error });
	}
}
