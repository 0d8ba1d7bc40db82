import { type Language, type Role } from '#lib/domain/people/viewer.ts';
import type { Sql } from './connect.ts';
import { minutesAfter, newSecret, readSecret, sameHash } from './tokens.ts';

/** Who a valid session belongs to, with the roles of this moment. */
export type Session = {
	id: string;
	account: { id: string; name: string; email: string };
	language: Language | null;
	roles: Role[];
	createdAt: Date;
	usedAt: Date;
};

/** A session as its owner sees it in the list of devices. */
export type Device = { id: string; device: string | null; createdAt: Date; usedAt: Date };

type Row = Omit<Session, 'account'> & {
	secretHash: Uint8Array;
	accountId: string;
	name: string;
	email: string;
};

const day = 24 * 60;

/** A session ends after ten days without use. */
export const idleMinutes = 10 * day;

/** However often it is used, a session ends after thirty days. */
export const longestMinutes = 30 * day;

/** Starts a session and puts the rest of this transaction in the account's name. Answers what the cookie holds. */
export async function start(
	sql: Sql,
	account: string,
	device: string | null,
	now: Date
): Promise<string> {
	const { id, hash, text } = newSecret();
	await sql`select start_session(${id}, ${hash}, ${account}, ${now}, ${endOf(now, now)}, ${device?.slice(0, 200) ?? null})`;
	return text;
}

/** The session a cookie stands for; null when unknown, ended, too old, or its account is disabled. */
export async function find(sql: Sql, cookie: string, now: Date): Promise<Session | null> {
	const given = readSecret(cookie);
	if (!given) return null;
	const [row] = await sql<Row[]>`select * from find_session(${given.id}, ${now})`;
	if (!row || !sameHash(row.secretHash, given.hash) || endOf(row.createdAt, row.usedAt) <= now)
		return null;
	const { id, accountId, name, email, language, roles, createdAt, usedAt } = row;
	return { id, account: { id: accountId, name, email }, language, roles, createdAt, usedAt };
}

/** Whether a session's use should be written down: not at every page, once an hour is enough. */
export function isStale({ usedAt }: Session, now: Date): boolean {
	return minutesAfter(usedAt, 60) <= now;
}

/** Writes down that a session is in use, which puts off its end. */
export async function slide(sql: Sql, { id, createdAt }: Session, now: Date): Promise<void> {
	await sql`update session set used_at = ${now}, expires_at = ${endOf(createdAt, now)} where id = ${id}`;
}

/** The devices an account is signed in on, the last used first. */
export function list(sql: Sql, account: string, now: Date): Promise<Device[]> {
	return sql<Device[]>`
		select id, device, created_at, used_at from session
		where account_id = ${account} and expires_at > ${now}
		order by used_at desc, id
	`;
}

/** Ends one session of an account; false when there was none. */
export async function remove(sql: Sql, account: string, id: string): Promise<boolean> {
	const ended = await sql`delete from session where id = ${id} and account_id = ${account}`;
	return ended.count > 0;
}

/** Ends every session of an account. */
export async function removeAll(sql: Sql, account: string): Promise<void> {
	await sql`delete from session where account_id = ${account}`;
}

/** Ends every session of an account but one. */
export async function removeOthers(sql: Sql, account: string, kept: string): Promise<void> {
	await sql`delete from session where account_id = ${account} and id <> ${kept}`;
}

/** Removes sessions, links and attempts that are over. */
export async function sweep(sql: Sql, now: Date): Promise<void> {
	await sql`select sweep(${now})`;
}

function endOf(createdAt: Date, usedAt: Date) {
	const idle = minutesAfter(usedAt, idleMinutes);
	const longest = minutesAfter(createdAt, longestMinutes);
	return idle < longest ? idle : longest;
}
