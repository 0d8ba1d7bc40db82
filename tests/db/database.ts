import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Day } from '#lib/domain/place/dates.ts';
import { connect, type Pool } from '#lib/server/connect.ts';
import { seed } from '#lib/server/seed.ts';
import { addressAs, login, owner } from './roles.ts';

/** A database of a test's own, with the whole schema and no rows. */
export type FreshDatabase = {
	/** As the schema's owner: for preparing rows. */
	owner: Pool;
	/** As the application: what it may not do fails here too. */
	app: Pool;
	url: string;
	appUrl: string;
	/** Ends the connections; `close` also removes the database. */
	end: () => Promise<void>;
	close: () => Promise<void>;
};

/** Copies the migrated template into a new database; `close` removes it. */
export function freshDatabase(): Promise<FreshDatabase> {
	return copy(inject('database').template);
}

/** A database of a test's own as it is after the demonstration was seeded on a day. */
export async function seededDatabase(on: Day): Promise<FreshDatabase> {
	const { administrator, template } = inject('database');
	const seeded = `${template}_seeded_${on}`;
	// The first that asks prepares it for all files of the run.
	await administer(administrator, (sql) =>
		sql.begin(async (sql) => {
			await sql`select pg_advisory_xact_lock(hashtext(${seeded}))`;
			const [known] = await sql`select from pg_database where datname = ${seeded}`;
			if (!known) await seedTemplate(administrator, seeded, on);
		})
	);
	return copy(seeded);
}

// Under another name until it is whole, so that a failure leaves nothing that looks ready.
async function seedTemplate(administrator: string, seeded: string, on: Day) {
	const database = await freshDatabase();
	const name = new URL(database.url).pathname.slice(1);
	await seed(database.owner, { demo: true, on }).finally(database.end);
	await administer(
		administrator,
		(sql) => sql`alter database ${sql(name)} rename to ${sql(seeded)}`
	);
}

async function copy(template: string): Promise<FreshDatabase> {
	const { administrator } = inject('database');
	const name = `longtable_test_${randomBytes(8).toString('hex')}`;
	await administer(administrator, async (sql) => {
		await sql`create database ${sql(name)} template ${sql(template)} owner ${sql(owner)}`;
	});

	const [url, appUrl] = [owner, login].map((role) => addressAs(administrator, name, role));
	const pools = { owner: connect(url!, { max: 4 }), app: connect(appUrl!, { max: 4 }) };
	const end = async () => {
		await Promise.all([pools.owner.end({ timeout: 1 }), pools.app.end({ timeout: 1 })]);
	};
	const close = async () => {
		await end();
		await administer(administrator, (sql) => sql`drop database ${sql(name)} with (force)`);
	};
	return { ...pools, url: url!, appUrl: appUrl!, end, close };
}

async function administer(address: string, work: (sql: Pool) => Promise<unknown>) {
	const sql = connect(address, { max: 1, fetch_types: false });
	await work(sql).finally(() => sql.end());
}
