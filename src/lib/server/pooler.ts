import { connect } from './connect.ts';

/**
 * The address as the driver has to use it. A pooler such as PgBouncer lends a connection for one transaction, and a
 * statement prepared on one is unknown on the next: then none is prepared. What the address itself says (`?prepare=true`) counts.
 */
export async function fitForPooler(address: string): Promise<string> {
	const url = new URL(address);
	if (url.searchParams.has('prepare') || !(await isPooled(address))) return address;
	url.searchParams.set('prepare', 'false');
	return url.href;
}

// A pooler names a process of its own when a connection opens; PostgreSQL itself names the one that answers.
async function isPooled(address: string): Promise<boolean> {
	const sql = connect(address, { max: 1, prepare: false, fetch_types: false });
	try {
		const rows = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
		return rows[0]?.pid !== rows.state.pid;
	} finally {
		await sql.end({ timeout: 1 });
	}
}
