import type { Pool } from '#lib/server/connect.ts';
import { passwordFor, prepareGroup, prepareLogin } from '#lib/server/database/roles.ts';

/** Owns the schema of every test database, and is no superuser, as in real use. */
export const owner = 'longtable_test_owner';

/** What the application signs in as in tests. */
export const login = 'longtable_test_login';

const password = (role: string) => passwordFor('tests', role);

/** Creates the two roles of the tests. */
export async function prepareTestRoles(administrator: Pool): Promise<void> {
	await prepareGroup(administrator);
	await prepareLogin(administrator, owner, password(owner), false);
	await prepareLogin(administrator, login, password(login));
}

/** The same server's address for another database and one of the two roles. */
export function addressAs(administrator: string, database: string, role: string): string {
	const url = new URL(administrator);
	url.pathname = `/${database}`;
	url.username = role;
	url.password = password(role);
	return url.href;
}
