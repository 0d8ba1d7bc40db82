import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pool, Sql } from './connect.ts';

/** A table in a backup, with the columns whose values are stored. */
export type StoredTable = { name: string; columns: string[] };

/** The first line of a backup: which schema it fits, and which tables follow, in an order that can be filled. */
export type Header = { longtable: 1; migration: string; tables: StoredTable[] };

/** The last line: the fingerprint of everything before it. */
export type Seal = { sha256: string };

/** The line that ends a table. */
export const endOfTable = '\\.';

/** Writes everything in the database, as of one moment, into one file; returns the number of tables. */
export async function backup(owner: Pool, path: string): Promise<number> {
	const unfinished = `${path}.unfinished`;
	const tables = await owner.begin('isolation level repeatable read read only', async (sql) => {
		const header = await describe(sql);
		const file = createWriteStream(unfinished, { mode: 0o600 });
		await pipeline(Readable.from(seal(write(sql, header))), createGzip(), file);
		return header.tables.length;
	});

	const handle = await open(unfinished);
	await handle.sync().finally(() => handle.close());
	await rename(unfinished, path);
	return tables;
}

async function describe(sql: Sql): Promise<Header> {
	const [newest] = await sql<{ number: string }[]>`select max(number) as number from migration`;
	const tables = await sql<StoredTable[]>`
		select relname as name, array_agg(attname::text order by attnum) as columns
		from pg_class
		join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
		where relkind = 'r' and relnamespace = 'public'::regnamespace
			and relname <> 'migration' and attgenerated = ''
		group by relname
		order by relname
	`;
	const order = inOrder([...tables], await listReferences(sql));
	return { longtable: 1, migration: newest?.number ?? '0000', tables: order };
}

type Reference = { from: string; to: string };

function listReferences(sql: Sql) {
	return sql<Reference[]>`
		select source.relname as from, target.relname as to
		from pg_constraint
		join pg_class source on source.oid = conrelid
		join pg_class target on target.oid = confrelid
		where contype = 'f' and conrelid <> confrelid
	`;
}

// A table comes after those that its rows refer to.
function inOrder(tables: StoredTable[], references: Reference[]): StoredTable[] {
	const placed = new Set<string>();
	const order: StoredTable[] = [];

	while (order.length < tables.length) {
		const free = tables.filter(({ name }) => {
			const waits = references.some(({ from, to }) => from === name && !placed.has(to));
			return !placed.has(name) && !waits;
		});
		if (free.length === 0) throw new Error('Tables refer to each other in a circle.');
		for (const { name } of free) placed.add(name);
		order.push(...free);
	}
	return order;
}

async function* write(sql: Sql, header: Header): AsyncGenerator<string> {
	yield `${JSON.stringify(header)}\n`;
	for (const table of header.tables) {
		yield* writeRows(sql, table);
		yield `${endOfTable}\n`;
	}
}

// Not by `copy … to stdout`: the driver can stop listening when a table's last rows arrive.
async function* writeRows(sql: Sql, { name, columns }: StoredTable) {
	const texts = columns
		.map((column) => sql`${sql(column)}::text`)
		.reduce((list, text) => sql`${list}, ${text}`);
	type Texts = Record<string, string | null>;
	const rows = sql<Texts[]>`select ${texts} from ${sql(name)}`.values().cursor(500);
	for await (const some of rows) yield some.map(lineOf).join('');
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

// A row as PostgreSQL's `copy` reads it.
function lineOf(row: readonly (string | null)[]): string {
	const values = row.map((value) => {
		return value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? '');
	});
	return `${values.join('\t')}\n`;
}

async function* seal(parts: AsyncIterable<string>) {
	const hash = createHash('sha256');
	for await (const part of parts) {
		hash.update(part);
		yield part;
	}
	const last: Seal = { sha256: hash.digest('hex') };
	yield JSON.stringify(last);
}
