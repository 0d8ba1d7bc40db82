import type { Sql } from './connect.ts';

/** A record that somebody saw in a version. */
export interface Seen {
	id: string;
	version: number;
}

/** A record of a body as it stands, by its columns; null when there is none, or it is not mine to see. */
export async function find(sql: Sql, table: string, body: string, id: string) {
	const [row] = await sql<({ id: string; version: number } & Record<string, unknown>)[]>`
		select * from ${sql(table)} where body_id = ${body} and id::text = ${id}
	`;
	return row ?? null;
}

/** Adds a record to a body; one whose id is there already stays as it is. Fails when what it points at is not there. */
export async function add(sql: Sql, table: string, body: string, row: object): Promise<void> {
	await sql`insert into ${sql(table)} ${sql(columnsOf({ ...row, bodyId: body }))} on conflict (id) do nothing`;
}

/** Changes a record seen in this version; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	table: string,
	{ id, version }: Seen,
	row: object
): Promise<boolean> {
	const rows = await sql`
		update ${sql(table)} set ${sql(columnsOf(row))} where id = ${id} and version = ${version} returning id
	`;
	return rows.length > 0;
}

/** Takes a record out; false as above. It stays in the history. */
export async function remove(sql: Sql, table: string, { id, version }: Seen): Promise<boolean> {
	const rows = await sql`
		delete from ${sql(table)} where id = ${id} and version = ${version} returning id
	`;
	return rows.length > 0;
}

/** Where records of one table are kept, for what asks about any of them. */
export function storeOf(table: string) {
	return {
		find: (sql: Sql, body: string, id: string) => find(sql, table, body, id),
		add: (sql: Sql, body: string, row: object) => add(sql, table, body, row),
		change: (sql: Sql, seen: Seen, row: object) => change(sql, table, seen, row),
		remove: (sql: Sql, seen: Seen) => remove(sql, table, seen)
	};
}

// The driver writes lists and numbers as well as texts; its types speak of texts only.
function columnsOf(row: object): Record<string, string> {
	return row as Record<string, string>;
}
