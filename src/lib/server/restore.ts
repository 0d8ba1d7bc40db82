import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { endOfTable, type Header, type Seal, type StoredTable } from './backup.ts';
import type { Pool, Sql } from './connect.ts';
import { migrate } from './migrate.ts';

const newline = 10;

/** Fills an empty database from a backup, and brings it up to date; returns the number of tables. */
export async function restore(owner: Pool, path: string, folder?: string): Promise<number> {
	const header = await check(path);
	await refuseFull(owner);
	await empty(owner);
	await migrate(owner, folder, header.migration);
	await owner.begin((sql) => fill(sql, path, header.tables));
	await migrate(owner, folder);
	return header.tables.length;
}

// Reads the whole file before anything is touched.
async function check(path: string): Promise<Header> {
	const hash = createHash('sha256');
	let first: Buffer | undefined;
	let last: Buffer = Buffer.alloc(0);

	try {
		for await (const line of readLines(path)) {
			first ??= line;
			if (last.length > 0) hash.update(last);
			last = line;
		}
		const { sha256 } = JSON.parse(last.toString()) as Seal;
		if (sha256 !== hash.digest('hex')) throw new Error('The fingerprint differs.');
		return JSON.parse(String(first)) as Header;
	} catch (error) {
		throw new Error(`${path} is not a whole backup of Longtable. Nothing was changed.`, {
			cause: error
		});
	}
}

async function refuseFull(owner: Pool) {
	const [row] = await owner<{ full: boolean }[]>`
		select exists (select from body) or exists (select from account) as full
	`;
	if (!row?.full) return;
	throw new Error(
		'This database already holds bodies or accounts. Restore into an empty one: another DATA_DIR or DATABASE_URL. Nothing was changed.'
	);
}

async function empty(owner: Pool) {
	await owner.begin(async (sql) => {
		await sql`drop schema public cascade`;
		await sql`create schema public`;
	});
}

// Rows come as they were: no trigger writes them into the book of changes again.
async function fill(sql: Sql, path: string, tables: StoredTable[]) {
	for (const { name } of tables) {
		await sql`truncate ${sql(name)} cascade`;
		await sql`alter table ${sql(name)} disable trigger user`;
		await sql`alter table ${sql(name)} no force row level security`;
	}
	const lines = readLines(path);
	await lines.next();
	for (const table of tables) await copy(sql, table, lines);
	for (const { name } of tables) {
		await sql`alter table ${sql(name)} enable trigger user`;
		await sql`alter table ${sql(name)} force row level security`;
	}
	await continueNumbers(sql);
}

async function copy(sql: Sql, { name, columns }: StoredTable, lines: AsyncGenerator<Buffer>) {
	const rows = await sql`copy ${sql(name)} (${sql(columns)}) from stdin`.writable();
	await pipeline(untilEnd(lines), rows);
}

async function* untilEnd(lines: AsyncGenerator<Buffer>) {
	for (;;) {
		const { value, done } = await lines.next();
		if (done || value.toString() === `${endOfTable}\n`) return;
		yield value;
	}
}

// Numbers given out by the database go on after the highest one that came.
async function continueNumbers(sql: Sql) {
	const columns = await sql<{ table: string; column: string }[]>`
		select attrelid::regclass::text as table, attname as column
		from pg_attribute
		join pg_class on pg_class.oid = attrelid
		where attidentity <> '' and relnamespace = 'public'::regnamespace
	`;
	for (const { table, column } of columns) {
		await sql`
			select setval(
				pg_get_serial_sequence(${table}, ${column}),
				(select coalesce(max(${sql(column)}), 0) + 1 from ${sql(table)}),
				false
			)
		`;
	}
}

// Not by `readline`, which also splits at characters that may stand inside a value.
async function* readLines(path: string): AsyncGenerator<Buffer> {
	let rest: Buffer[] = [];
	const file = createReadStream(path);
	const text = createGunzip();
	file.on('error', (error) => text.destroy(error));

	for await (const part of file.pipe(text) as AsyncIterable<Buffer>) {
		let start = 0;
		for (let end = part.indexOf(newline); end >= 0; end = part.indexOf(newline, start)) {
			yield Buffer.concat([...rest, part.subarray(start, end + 1)]);
			rest = [];
			start = end + 1;
		}
		rest.push(part.subarray(start));
	}
	if (rest.length > 0) yield Buffer.concat(rest);
}
