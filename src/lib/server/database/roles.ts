import { createHmac } from 'node:crypto';
import type { Pool, Sql } from '../connect.ts';

/** The group that holds every grant; each instance signs in as a member of it. */
export const group = 'longtable_app';

/** A password that every process with the same secret derives alike, and no one can turn back. */
export function passwordFor(secret: string, role: string): string {
	return createHmac('sha256', secret).update(`longtable role ${role}`).digest('hex');
}

/** Creates the group when it is missing. */
export async function prepareGroup(pool: Pool): Promise<void> {
	await pool.begin(async (sql) => {
		await takeTurn(sql);
		if (!(await exists(sql, group))) await sql`create role longtable_app nologin`;
	});
}

/** Creates a login role when it is missing, sets its password, and lets it into the group if asked. */
export async function prepareLogin(pool: Pool, role: string, password: string, member = true) {
	await pool.begin(async (sql) => {
		await takeTurn(sql);
		await say(sql, role, password, (await exists(sql, role)) ? 'alter' : 'create');
		if (member) await sql`grant longtable_app to ${sql(role)}`;
	});
}

async function exists(sql: Sql, role: string) {
	const rows = await sql`select from pg_roles where rolname = ${role}`;
	return rows.length > 0;
}

/** Waits for other starts to be done with roles and grants, until the end of the transaction: each would find them missing. */
export async function takeTurn(sql: Sql): Promise<void> {
	await sql`select pg_advisory_xact_lock(7265111)`;
}

// These commands take no parameters, so the values travel as settings and are quoted by PostgreSQL.
async function say(sql: Sql, role: string, password: string, verb: 'create' | 'alter') {
	await sql`
		select
			set_config('longtable.verb', ${verb}, true),
			set_config('longtable.role', ${role}, true),
			set_config('longtable.password', ${password}, true)
	`;
	await sql`
		do $$ begin
			execute format(
				'%s role %I login password %L',
				current_setting('longtable.verb'),
				current_setting('longtable.role'),
				current_setting('longtable.password')
			);
		end $$
	`;
}
