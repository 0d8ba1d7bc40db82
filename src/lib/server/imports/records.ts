import type { Sql } from '../connect.ts';

const size = 2000;

/** Adds many rows to a table. Every row must name the same columns: say `null` for nothing. */
export async function addRows(sql: Sql, table: string, rows: object[]): Promise<void> {
	for (const batch of batches(rows)) {
		await sql`select add_rows(${table}::regclass, ${sql.json(batch as never)})`;
	}
}

/** Changes many rows, named by id or fips; answers the keys of those that were different. */
export async function changeRows(sql: Sql, table: string, rows: object[]): Promise<Set<string>> {
	const changed = new Set<string>();
	for (const batch of batches(rows)) {
		const keys = await sql<{ key: string }[]>`
			select key from change_rows(${table}::regclass, ${sql.json(batch as never)}) as key
		`;
		for (const { key } of keys) changed.add(key);
	}
	return changed;
}

/** A long list in pieces that one query can carry. */
export function* batches<T>(items: T[], most = size): Generator<T[]> {
	for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most);
}

/** A period as PostgreSQL writes it: from that day, up to but without the other; open where nothing is said. */
export function range(from: string | null | undefined, to: string | null | undefined): string {
	return `[${from ?? ''},${to ?? ''})`;
}
