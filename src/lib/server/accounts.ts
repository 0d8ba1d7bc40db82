import type { Language, RoleName } from '#lib/domain/people/viewer.ts';
import type { Sql } from './connect.ts';
import * as passwords from './passwords.ts';
import { minutesAfter, newSecret, readSecret } from './tokens.ts';

/** An account as an administrator sees it. */
export type Account = {
	id: string;
	email: string;
	name: string;
	demo: boolean;
	disabledAt: Date | null;
	createdAt: Date;
	sessions: number;
	roles: HeldRole[];
};

/** A role with the name of the place it holds for. */
export type HeldRole = { id: string; role: RoleName; place: string | null };

/** Who a mail goes to. */
export type Recipient = { email: string; name: string; language: Language | null };

/** What a new account is made with. */
export type NewAccount = { name: string; password: string; language: Language };

/** A reset link works for an hour, an invitation for a week, the first administrator's token for a day. */
export const minutes = { reset: 60, invitation: 7 * 24 * 60, administrator: 24 * 60 };

/** The account of an e-mail address and the hash its password must fit; null when none can sign in with it. */
export async function findForSignIn(
	sql: Sql,
	email: string
): Promise<{ id: string; passwordHash: string } | null> {
	const [kept] = await sql<
		{ id: string; passwordHash: string }[]
	>`select * from account_for_sign_in(${email})`;
	return kept ?? null;
}

/** Makes a reset link for an address that has an account; null, as quickly, when it has none. */
export async function startReset(
	sql: Sql,
	email: string,
	now: Date
): Promise<{ to: Recipient; link: string } | null> {
	const { id, hash, text } = newSecret();
	const [to] = await sql<Recipient[]>`
		select * from start_reset(${email}, ${id}, ${hash}, ${now}, ${minutesAfter(now, minutes.reset)})
	`;
	return to ? { to, link: text } : null;
}

/** Sets a new password by a reset link and ends all sessions. Answers the account; null when the link no longer works. */
export async function resetPassword(
	sql: Sql,
	link: string,
	password: string,
	now: Date
): Promise<string | null> {
	const given = readSecret(link);
	if (!given) return null;
	const hash = await passwords.hash(password);
	const [done] = await sql<{ account: string | null }[]>`
		select reset_password(${given.id}, ${given.hash}, ${hash}, ${now}) as account
	`;
	return done?.account ?? null;
}

/** Changes one's own password and ends all one's sessions; false for a demo account, whose password is public. */
export async function changePassword(
	sql: Sql,
	account: string,
	password: string
): Promise<boolean> {
	const hash = await passwords.hash(password);
	const changed =
		await sql`update account set password_hash = ${hash} where id = ${account} and not demo`;
	if (changed.count > 0) await sql`delete from session where account_id = ${account}`;
	return changed.count > 0;
}

/** Changes one's own name and language. */
export async function change(
	sql: Sql,
	account: string,
	name: string,
	language: Language
): Promise<void> {
	await sql`update account set name = ${name}, language = ${language} where id = ${account}`;
}

/** Remembers one's language. */
export async function changeLanguage(sql: Sql, account: string, language: Language): Promise<void> {
	await sql`update account set language = ${language} where id = ${account}`;
}

/** Whether this is one of the accounts whose password everyone knows. */
export async function isDemo(sql: Sql, account: string): Promise<boolean> {
	const rows = await sql`select from account where id = ${account} and demo`;
	return rows.length > 0;
}

/** The roles of an account, with the names of their places. */
export function listRoles(sql: Sql, account: string): Promise<HeldRole[]> {
	return sql<HeldRole[]>`
		select r.id, r.role, coalesce(b.name, c.name, s.name) as place
		from account_role r
		left join body b on b.id = r.body_id
		left join catchment c on c.id = r.catchment_id
		left join state s on s.code = r.state_code
		where r.account_id = ${account}
		order by r.role, place
	`;
}

/** The names of a body's coordinators, as far as whoever asks may see accounts. */
export async function listCoordinators(sql: Sql, body: string): Promise<string[]> {
	const rows = await sql<{ name: string }[]>`
		select a.name from account a join account_role r on r.account_id = a.id
		where r.body_id = ${body} and r.role = 'coordinator' and a.disabled_at is null
		order by a.name
	`;
	return rows.map(({ name }) => name);
}

/** All accounts, for administrators: for others only those they may see. */
export function list(sql: Sql, now: Date): Promise<Account[]> {
	return sql<Account[]>`
		select a.id, a.email::text, a.name, a.demo, a.disabled_at, a.created_at,
			(select count(*) from session s where s.account_id = a.id and s.expires_at > ${now}) as sessions,
			coalesce((
				select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'place', coalesce(b.name, c.name, t.name)) order by r.role)
				from account_role r
				left join body b on b.id = r.body_id
				left join catchment c on c.id = r.catchment_id
				left join state t on t.code = r.state_code
				where r.account_id = a.id
			), '[]') as roles
		from account a
		order by a.name, a.email
	`;
}

/** Disables an account and ends its sessions, or lets it in again; only administrators, never oneself. */
export async function disable(
	sql: Sql,
	account: string,
	disabled: boolean,
	now: Date
): Promise<boolean> {
	const [done] = await sql<
		{ found: boolean }[]
	>`select disable_account(${account}, ${disabled}, ${now}) as found`;
	return done?.found ?? false;
}

/** A one-time token for the first administrator, printed at the start; undefined when there is one already. */
export async function issueAdministratorToken(
	sql: Sql,
	now = new Date()
): Promise<string | undefined> {
	const { id, hash, text } = newSecret();
	const until = minutesAfter(now, minutes.administrator);
	const [issued] = await sql<{ yes: boolean }[]>`
		select issue_administrator_token(${id}, ${hash}, ${now}, ${until}) as yes
	`;
	return issued?.yes ? text : undefined;
}

/** Whether somebody administers this instance. */
export async function anAdministratorExists(sql: Sql): Promise<boolean> {
	const [answer] = await sql<{ yes: boolean }[]>`select an_administrator_exists() as yes`;
	return answer?.yes ?? false;
}

/** Makes the first administrator by the token from the console; null when the token does not count. */
export async function setUpAdministrator(
	sql: Sql,
	token: string,
	{ email, name, password, language }: NewAccount & { email: string },
	now: Date
): Promise<string | null> {
	const given = readSecret(token);
	if (!given) return null;
	const hash = await passwords.hash(password);
	const [made] = await sql<{ account: string | null }[]>`
		select set_up_administrator(${given.id}, ${given.hash}, ${email}, ${name}, ${hash}, ${language}, ${now}) as account
	`;
	return made?.account ?? null;
}

/** Takes one role away; false when it was not there to take, or is one's own administration. */
export async function removeRole(sql: Sql, role: string): Promise<boolean> {
	const gone = await sql`delete from account_role where id = ${role}`;
	return gone.count > 0;
}
