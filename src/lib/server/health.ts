import type { Sql } from './connect.ts';

/** What `/health` answers: well, or what is wrong in plain words. */
export type Health =
	{ status: 'ok'; database: string; migration: string } | { status: 'failing'; problem: string };

const patience = 3_000;

/** Asks the database for its newest migration. Never throws, and never tells an address or a name. */
export async function checkHealth(
	read: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>,
	kind: string
): Promise<Health> {
	try {
		const migration = await within(patience, read(newestMigration));
		if (migration) return { status: 'ok', database: kind, migration };
		return { status: 'failing', problem: 'The database has no tables yet.' };
	} catch (error) {
		return { status: 'failing', problem: describe(error) };
	}
}

async function newestMigration(sql: Sql): Promise<string | undefined> {
	const [row] = await sql<{ newest: string | null }[]>`select max(number) as newest from migration`;
	return row?.newest ?? undefined;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject({ code: 'CONNECT_TIMEOUT' }), milliseconds);
	return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

const problems: Record<string, string> = {
	'42P01': 'The database has no tables yet.',
	'28P01': 'The database refuses our password.',
	'53300': 'The database has no connection free.',
	'57P03': 'The database is starting or recovering.',
	CONNECT_TIMEOUT: 'The database does not answer in time.'
};

function describe(error: unknown): string {
	const { code = '' } = error as { code?: string };
	return problems[code] ?? 'The database cannot be reached.';
}
