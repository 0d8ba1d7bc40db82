import { connect, type Pool } from '../connect.ts';
import { passwordFor, prepareGroup, prepareLogin } from './roles.ts';

const name = 'longtable';
const owner = 'longtable_owner';
const login = 'longtable_login';

/** Makes the database, its owner and the application's role in the embedded server; returns their addresses. */
export async function prepareDatabase(administrator: string, secret: string) {
	const sql = connect(administrator, { max: 1 });

	try {
		await prepareGroup(sql);
		await prepareLogin(sql, owner, passwordFor(secret, owner), false);
		await prepareLogin(sql, login, passwordFor(secret, login));
		await createDatabase(sql);
	} finally {
		await sql.end();
	}

	const as = (role: string) => addressFor(administrator, role, passwordFor(secret, role));
	return { ownerAddress: as(owner), appAddress: as(login) };
}

async function createDatabase(sql: Pool) {
	const rows = await sql`select from pg_database where datname = ${name}`;
	if (rows.length > 0) return;
	await sql`create database ${sql(name)} owner ${sql(owner)}`.catch((error: { code?: string }) => {
		if (error.code !== '42P04') throw error; // another start was faster
	});
}

function addressFor(administrator: string, role: string, password: string) {
	const url = new URL(administrator);
	url.pathname = `/${name}`;
	url.username = role;
	url.password = password;
	return url.href;
}
