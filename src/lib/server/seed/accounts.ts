import { hash } from '@node-rs/argon2';
import type { Sql } from '../connect.ts';
import { bodyId, personId } from './body.ts';
import { catchmentId } from './catchments.ts';
import { addRows, identify } from './rows.ts';

/** An account of the demonstration, with the passphrase to print beside it. */
export interface DemoAccount {
	email: string;
	password: string;
	role: string;
}

interface Seeded extends DemoAccount {
	name: string;
	slug?: string;
	person?: string;
	catchment?: string;
	state?: string;
}

const accounts: Seeded[] = [
	{
		email: 'coordinator@three-rivers.example',
		password: 'three rivers meet here',
		role: 'coordinator',
		name: 'Robin Ellery',
		slug: 'three-rivers',
		person: 'c01'
	},
	{
		email: 'member@three-rivers.example',
		password: 'a chair at the table',
		role: 'member',
		name: 'Luke Amberly',
		slug: 'three-rivers',
		person: 'm05'
	},
	{
		email: 'coordinator@foothills.example',
		password: 'foothills in the morning',
		role: 'coordinator',
		name: 'Wren Calloway',
		slug: 'foothills',
		person: 'c01'
	},
	{
		email: 'catchment@longtable.example',
		password: 'many counties one map',
		role: 'catchment_manager',
		name: 'Odell Fairbanks',
		catchment: 'Partners'
	},
	{
		email: 'state@longtable.example',
		password: 'one hundred counties',
		role: 'state_leader',
		name: 'Thea Lindqvist',
		state: 'NC'
	},
	{
		email: 'administrator@longtable.example',
		password: 'keeper of the long table',
		role: 'administrator',
		name: 'Ansel Whitaker'
	}
];

// OWASP's first choice of argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Adds an account for each role, marked as belonging to the demonstration. */
export async function addAccounts(sql: Sql): Promise<void> {
	const rows = accounts.map(async ({ email, name, password }) => ({
		id: identify('account', email),
		email,
		name,
		passwordHash: await hash(password, cost),
		demo: true
	}));
	await addRows(sql, 'account', await Promise.all(rows));
	await addRows(sql, 'account_role', accounts.map(roleRow));
}

/** Lets the accounts of the demonstration in, or with the demonstration off none of them, and ends their sessions. */
export async function admitAccounts(sql: Sql, demo: boolean): Promise<void> {
	if (!demo) {
		await sql`delete from session where account_id in (select id from account where demo)`;
		await sql`update account set disabled_at = now() where demo and disabled_at is null`;
		return;
	}
	// Single accounts that an administrator shut out stay out.
	const [open] = await sql`select from account where demo and disabled_at is null limit 1`;
	if (!open) await sql`update account set disabled_at = null where demo`;
}

/** The accounts of the demonstration that are there and may sign in. */
export async function listAccounts(sql: Sql): Promise<DemoAccount[]> {
	const known = await sql<{ email: string }[]>`
		select email from account where demo and disabled_at is null
	`;
	const emails = new Set(known.map(({ email }) => email));
	return accounts
		.filter(({ email }) => emails.has(email))
		.map(({ email, password, role }) => ({ email, password, role }));
}

function roleRow({ email, role, slug, person, catchment, state }: Seeded) {
	return {
		id: identify('account role', email),
		accountId: identify('account', email),
		role,
		bodyId: slug ? bodyId(slug) : null,
		personId: slug && person ? personId(slug, person) : null,
		catchmentId: catchment ? catchmentId(catchment) : null,
		stateCode: state ?? null
	};
}
