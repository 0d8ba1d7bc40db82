import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { login, owner } from './roles.ts';

let database: FreshDatabase;

beforeAll(async () => {
	database = await freshDatabase();
});

afterAll(() => database.close());

// Shared by all: it says only which migrations have run.
const open = ['migration'];

/** Functions that run as the keeper and may be called by the application: each answers one narrow question. */
const asKeeper = [
	'accept_invitation',
	'account_for_sign_in',
	'add_body',
	'an_administrator_exists',
	'bodies_i_coordinate',
	'bodies_i_run',
	'bodies_i_see',
	'catchments_i_manage',
	'challenge_counts',
	'count_attempt',
	'demographics_of',
	'disable_account',
	'feedback_counts',
	'find_session',
	'find_token',
	'forget_attempts',
	'holders_of',
	'i_administer',
	'invited_to',
	'issue_administrator_token',
	'left_in_peace',
	'makers_of_changes',
	'mark_of_boundaries',
	'mark_undone',
	'marks_of',
	'meetings_of',
	'members_of',
	'organizations_at',
	'organizations_i_speak_for',
	'organizations_in',
	'people_at',
	'phases_of',
	'positions_held',
	'public_places_in',
	'rating_means',
	'recruiting_without_names',
	'reset_password',
	'seats_empty_since',
	'seats_held',
	'set_up_administrator',
	'start_reset',
	'start_session',
	'states_i_run',
	'sweep',
	'take_back_attempt',
	'tallies_of',
	'ties_in',
	'ties_of',
	'waves_of'
];

const names = (rows: readonly unknown[]) => rows.map((row) => (row as { name: string }).name);

test('every table is locked, also for its owner, who is not who the application signs in as', async () => {
	const rows = await database.owner`
		select relname as name, relrowsecurity as locked, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner
		from pg_class
		where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> all (${open})
	`;
	expect(rows.length).toBeGreaterThan(30);
	expect(names(rows.filter(({ locked, forced }) => !locked || !forced))).toEqual([]);
	expect([...new Set(rows.map((row) => row.owner))]).toEqual([owner]);
	expect(login).not.toBe(owner);
});

test('whatever the application may do to a table has a policy, and a table without grants needs none', async () => {
	const rows = await database.owner`
		select c.relname || ' ' || command as name
		from pg_class c
		cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as command
		where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all (${open})
			and (
				has_table_privilege('longtable_app', c.oid, command)
				or (command <> 'DELETE' and has_any_column_privilege('longtable_app', c.oid, command))
			)
			and not exists (
				select from pg_policies p
				where p.tablename = c.relname and p.permissive = 'PERMISSIVE' and p.cmd in ('ALL', command)
					and 'longtable_app' = any (p.roles)
			)
	`;
	expect(names(rows)).toEqual([]);
});

test('a function that runs as the keeper is on the list, has a fixed search path, and is closed to everyone else', async () => {
	const rows = await database.owner`
		select p.proname as name,
			has_function_privilege('longtable_app', p.oid, 'execute') as callable,
			exists (select from unnest(p.proconfig) as setting where setting like 'search_path=%') as fixed,
			exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a where a.grantee = 0) as public
		from pg_proc p
		where p.prosecdef and p.pronamespace = 'public'::regnamespace
		order by 1
	`;
	expect(names(rows.filter(({ callable }) => callable))).toEqual(asKeeper);
	expect(names(rows.filter(({ fixed }) => !fixed))).toEqual([]);
	expect(names(rows.filter((row) => row.public))).toEqual([]);
});

test('views look with the eyes of who asks, and nothing is kept ready for everyone', async () => {
	const rows = await database.owner`
		select relname as name from pg_class
		where relnamespace = 'public'::regnamespace
			and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))
	`;
	expect(names(rows)).toEqual([]);
});

test('a reference from a row of one body to another row of a body carries the body', async () => {
	const rows = await database.owner`
		select c.conrelid::regclass || ' → ' || c.confrelid::regclass as name
		from pg_constraint c
		where c.contype = 'f' and c.connamespace = 'public'::regnamespace
			and c.confrelid::regclass::text = any (${['person', 'membership', 'seat', 'meeting', 'perspective', 'finding', 'staff_assignment']})
			and not exists (
				select from pg_attribute a
				where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'body_id'
			)
	`;
	expect(names(rows)).toEqual([]);
});

test('the public may do nothing, and no secret can be read', async () => {
	const rows = await database.owner`
		select c.relname as name from pg_class c, aclexplode(c.relacl) as a
		where a.grantee = 0 and c.relnamespace = 'public'::regnamespace
	`;
	expect(names(rows)).toEqual([]);
	for (const [table, column] of [
		['account', 'password_hash'],
		['session', 'secret_hash'],
		['token', 'secret_hash']
	] as const) {
		const [answer] =
			await database.owner`select has_column_privilege('longtable_app', ${table}, ${column}, 'select') as readable`;
		expect([table, answer?.readable]).toEqual([table, false]);
	}
});
