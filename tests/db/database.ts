import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Pool } from '#lib/server/connect.ts';
import { addressAs, login, owner } from './roles.ts';

/** A database of a test's own, with the whole schema and no rows. */
export type FreshDatabase = {
	/** As the schema's owner: for preparing rows. */
	owner: Pool;
	/** As the application: what it may not do fails here too. */
	app: Pool;
	url: string;
	appUrl: string;
	close: () => Promise<void>;
};

/** Copies the migrated template into a new database; `close` removes it. */
export async function freshDatabase(): Promise<FreshDatabase> {
	const { administrator, template } = inject('database');
	const name = `longtable_test_${randomBytes(8).toString('hex')}`;
	await administer(administrator, async (sql) => {
		await sql`create database ${sql(name)} template ${sql(template)} owner ${sql(owner)}`;
	});

	const [url, appUrl] = [owner, login].map((role) => addressAs(administrator, name, role));
	const pools = { owner: connect(url!, { max: 4 }), app: connect(appUrl!, { max: 4 }) };
	const close = async () => {
		await Promise.all([pools.owner.end({ timeout: 1 }), pools.app.end({ timeout: 1 })]);
		await administer(administrator, (sql) => sql`drop database ${sql(name)} with (force)`);
	};
	return { ...pools, url: url!, appUrl: appUrl!, close };
}

async function administer(address: string, work: (sql: Pool) => Promise<unknown>) {
	const sql = connect(address, { max: 1, fetch_types: false });
	await work(sql).finally(() => sql.end());
}
