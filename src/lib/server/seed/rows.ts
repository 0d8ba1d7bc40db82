import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { Sql } from '../connect.ts';

/** A row by its columns in camelCase. Ranges, points and boxes are text as PostgreSQL writes them. */
export type Row = Record<string, unknown>;

/** The same id for the same thing in every seeded database, so that links to the demo keep working. */
export function identify(...words: string[]): string {
	const hash = createHash('sha1').update(words.join('/')).digest('hex');
	const variant = ((parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
	return [
		hash.slice(0, 8),
		hash.slice(8, 12),
		`5${hash.slice(13, 16)}`,
		variant + hash.slice(17, 20),
		hash.slice(20, 32)
	].join('-');
}

/** Adds all rows in one statement, or none. The first row names the columns. */
export async function addRows(sql: Sql, table: string, rows: Row[]): Promise<void> {
	if (rows.length > 0) await insertion(sql, table, rows);
}

/** Adds the rows that are not there yet, and leaves those that are as they were. */
export async function addMissing(sql: Sql, table: string, rows: Row[]): Promise<void> {
	await sql`${insertion(sql, table, rows)} on conflict do nothing`;
}

// One parameter for all rows: PostgreSQL reads each cell as its column's type does.
function insertion(sql: Sql, table: string, rows: Row[]) {
	const columns = sql(Object.keys(rows[0] ?? {}));
	const content = rows.map((row) =>
		Object.fromEntries(Object.entries(row).map(([key, value]) => [postgres.fromCamel(key), value]))
	);
	return sql`
		insert into ${sql(table)} (${columns})
		select ${columns} from jsonb_populate_recordset(null::${sql(table)}, ${sql.json(content as never)})
	`;
}

/** A span of days as PostgreSQL writes it: from the first day on, up to but without the second; null is open. */
export function span(from: string | null, to: string | null = null): string {
	return `[${from ?? ''},${to ?? ''})`;
}

/** A place as PostgreSQL writes it: longitude, then latitude. */
export function pointAt([longitude, latitude]: readonly [number, number]): string {
	return `(${longitude},${latitude})`;
}
