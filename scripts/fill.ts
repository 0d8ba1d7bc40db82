import { existsSync } from 'node:fs';
import { connect, type Sql } from '#lib/server/connect.ts';
import type { Settings } from '#lib/server/settings.ts';

type Account = { email: string; password: string; role: string };
type Seed = (sql: Sql, options: { demo: boolean }) => Promise<{ accounts: Account[] }>;
type IssueToken = (sql: Sql) => Promise<string | undefined>;

/** Fills an empty database, and returns what the person at the console should read. */
export async function fill(ownerAddress: string, { demo }: Settings): Promise<string[]> {
	const owner = connect(ownerAddress, { max: 2 });

	try {
		const seed = await load<Seed>('seed.ts', 'seed');
		const { accounts } = (await seed?.(owner, { demo })) ?? { accounts: [] };
		if (demo) return accounts.map(sayAccount);

		const issueToken = await load<IssueToken>('accounts.ts', 'issueAdministratorToken');
		const token = await issueToken?.(owner);
		return token
			? [`No one administers this Longtable yet. Become its administrator with the code ${token}`]
			: [];
	} finally {
		await owner.end({ timeout: 5 });
	}
}

async function load<T>(file: string, name: string): Promise<T | undefined> {
	const url = new URL(`../src/lib/server/${file}`, import.meta.url);
	return existsSync(url) ? ((await import(url.href))[name] as T) : undefined;
}

function sayAccount({ email, password, role }: Account) {
	return `  ${role.padEnd(14)} ${email}  ${password}`;
}
