import type { Sql } from './connect.ts';

/** What is written down about the use of accounts. */
export type EventKind =
	| 'sign_in'
	| 'sign_in_refused'
	| 'sign_out'
	| 'sessions_ended'
	| 'password_changed'
	| 'password_reset'
	| 'reset_asked'
	| 'invitation_made'
	| 'invitation_withdrawn'
	| 'invitation_accepted'
	| 'role_given'
	| 'role_taken'
	| 'account_disabled'
	| 'account_enabled'
	| 'administrator_set_up'
	| 'limit_reached'
	| 'export'
	| 'import'
	| 'import_undone';

/** Writes an event in the name of the transaction's account. Details hold no secrets and nothing personal. */
export async function add(
	sql: Sql,
	kind: EventKind,
	details: Record<string, string | number | boolean | null> = {},
	body: string | null = null
): Promise<void> {
	await sql`
		insert into event (account_id, body_id, kind, details)
		values (setting_account(), ${body}, ${kind}, ${JSON.stringify(details)}::text::jsonb)
	`;
}
