import type { Bylaws } from '../domain/roster/bylaws.ts';
import type { Sql } from './connect.ts';

/** Stores what a body has set otherwise than usual; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	body: { id: string; version: number },
	own: Partial<Bylaws>
): Promise<boolean> {
	const rows = await sql`
		update body set bylaws = ${JSON.stringify(own)}::text::jsonb
		where id = ${body.id} and version = ${body.version} and id = any (bodies_i_run())
		returning id
	`;
	return rows.length > 0;
}
