import { randomBytes } from 'node:crypto';
import type { Standard } from '#lib/domain/access/standard.ts';
import type { Sql } from './connect.ts';

/** What the keepers of a body fill in about a standard of their own. */
export type StandardInput = Omit<Standard, 'code' | 'nameEs' | 'stateCode' | 'bodyId'>;

/** A standard in the version that is on file. */
export type StandardOnFile = Standard & { version: number };

/** The standards of access that a body may choose, its own first; without a body those for everyone. */
export function list(sql: Sql, body: string | null = null): Promise<StandardOnFile[]> {
	return sql<StandardOnFile[]>`
		select ${columns(sql)} from access_standard
		where body_id is null or body_id = ${body}
		order by body_id is null, position, lower(name), code
	`;
}

/** A standard of a body's own; undefined when there is none of that code. */
export async function findOwn(
	sql: Sql,
	body: string,
	code: string
): Promise<StandardOnFile | undefined> {
	const [found] = await sql<StandardOnFile[]>`
		select ${columns(sql)} from access_standard where body_id = ${body} and code = ${code}
	`;
	return found;
}

/** Adds a standard of a body's own; answers its code. Fails with 42501 for who does not run the body. */
export async function add(
	sql: Sql,
	body: { id: string; slug: string },
	{ limits, ...input }: StandardInput
): Promise<string> {
	const code = `${body.slug.slice(0, 48)}-${randomBytes(4).toString('hex')}`;
	await sql`insert into access_standard ${sql({ ...input, code, bodyId: body.id, limits: sql.json({ ...limits } as never) } as never)}`;
	return code;
}

/** Changes a standard of a body's own seen in this version; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	body: string,
	seen: { code: string; version: number },
	{ limits, ...input }: StandardInput
): Promise<boolean> {
	const rows = await sql`
		update access_standard set ${sql({ ...input, limits: sql.json({ ...limits } as never) } as never)}
		where body_id = ${body} and code = ${seen.code} and version = ${seen.version}
		returning code
	`;
	return rows.length > 0;
}

/** Removes a standard of a body's own seen in this version; false when somebody was first, or it is not ours. */
export async function remove(
	sql: Sql,
	body: string,
	seen: { code: string; version: number }
): Promise<boolean> {
	const rows = await sql`
		delete from access_standard where body_id = ${body} and code = ${seen.code} and version = ${seen.version} returning code
	`;
	return rows.length > 0;
}

function columns(sql: Sql) {
	return sql`code, name, name_es, source, standing, verified_on, service_types, state_code, classes, limits, test, minimum_providers,
		body_id, version`;
}
