import type { RoleName } from '#lib/domain/people/viewer.ts';
import { minutes, type NewAccount } from './accounts.ts';
import type { Sql } from './connect.ts';
import * as passwords from './passwords.ts';
import { minutesAfter, newSecret, readSecret } from './tokens.ts';

/** Whom to invite, as what, and where. */
export type NewInvitation = {
	email: string;
	name: string;
	role: RoleName;
	bodyId: string | null;
	catchmentId: string | null;
	stateCode: string | null;
};

/** An invitation that nobody has accepted yet. */
export type OpenInvitation = {
	id: string;
	email: string;
	name: string | null;
	role: RoleName;
	place: string | null;
	expiresAt: Date;
};

/** Makes an invitation and answers its link's secret, which is told only once. */
export async function add(sql: Sql, invitation: NewInvitation, now: Date): Promise<string> {
	const { id, hash, text } = newSecret();
	const { email, name, role, bodyId, catchmentId, stateCode } = invitation;
	const until = minutesAfter(now, minutes.invitation);
	await sql`
		insert into token (
			id, secret_hash, purpose, email, name, role, body_id, catchment_id, state_code, made_by, created_at, expires_at
		)
		values (
			${id}, ${hash}, 'invitation', ${email}, ${name}, ${role}, ${bodyId}, ${catchmentId}, ${stateCode},
			setting_account(), ${now}, ${until}
		)
	`;
	return text;
}

/** The open invitations that one may see: one's own, and all for administrators. */
export function list(sql: Sql, now: Date): Promise<OpenInvitation[]> {
	return sql<OpenInvitation[]>`
		select t.id, t.email::text, t.name, t.role, coalesce(b.name, c.name, s.name) as place, t.expires_at
		from token t
		left join body b on b.id = t.body_id
		left join catchment c on c.id = t.catchment_id
		left join state s on s.code = t.state_code
		where t.purpose = 'invitation' and t.used_at is null and t.expires_at > ${now}
		order by t.created_at desc, t.id
	`;
}

/** Withdraws an invitation; false when it was not there to withdraw. */
export async function remove(sql: Sql, id: string): Promise<boolean> {
	const gone = await sql`delete from token where id = ${id} and purpose = 'invitation'`;
	return gone.count > 0;
}

/** Accepts an invitation with a new account, or for the account this transaction is in the name of. Answers the account. */
export async function accept(
	sql: Sql,
	link: string,
	account: NewAccount | null,
	now: Date
): Promise<string | null> {
	const given = readSecret(link);
	if (!given) return null;
	const hash = account ? await passwords.hash(account.password) : null;
	const [done] = await sql<{ account: string | null }[]>`
		select accept_invitation(
			${given.id}, ${given.hash}, ${account?.name ?? null}, ${hash}, ${account?.language ?? null}, ${now}
		) as account
	`;
	return done?.account ?? null;
}

/** A place that one may invite to. */
export type Place = { kind: 'body' | 'catchment' | 'state'; id: string; name: string };

/** The places one may invite to: a coordinator's bodies; for administrators every body, catchment and state. */
export function listPlaces(sql: Sql): Promise<Place[]> {
	return sql<Place[]>`
		select kind, id, name from (
			select 1 as position, 'body' as kind, id::text, name from body where id = any ((select bodies_i_run())::uuid[])
			union all
			select 2, 'catchment', id::text, name from catchment where (select i_administer())
			union all
			select 3, 'state', code, name from state where (select i_administer())
		) as places
		order by position, name, id
	`;
}
