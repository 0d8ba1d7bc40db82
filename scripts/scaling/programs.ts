import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#lib/server/embedded/person.ts';

/** Where the programs of this machine are, and their versions. */
export type Programs = {
	postgresql: { folder: string; major: string };
	pgbouncer: string;
	versions: string[];
};

const debian = '/usr/lib/postgresql';
const oldest = 15;

/** Finds PostgreSQL and PgBouncer as Debian installs them; throws a sentence that says which is missing and how to get it. */
export async function findPrograms(): Promise<Programs> {
	const major = findPostgresql();
	const pgbouncer = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));
	const missing = [
		...(major ? [] : ['PostgreSQL 15 or newer (postgresql-15)']),
		...(pgbouncer ? [] : ['PgBouncer (pgbouncer)'])
	];
	if (!major || !pgbouncer) {
		throw new Error(
			`This needs ${missing.join(' and ')} on this machine. On Debian: sudo apt-get install -y postgresql-15 pgbouncer`
		);
	}
	const postgresql = { folder: join(debian, major), major };
	const versions = [
		await versionOf(join(postgresql.folder, 'bin', 'postgres')),
		await versionOf(pgbouncer)
	];
	return { postgresql, pgbouncer, versions: [...versions, `Node ${process.version}`] };
}

// Newest first; a version whose server was removed leaves its folder behind.
function findPostgresql(): string | undefined {
	const majors = existsSync(debian) ? readdirSync(debian).map(Number) : [];
	return majors
		.filter((major) => major >= oldest)
		.sort((a, b) => b - a)
		.map(String)
		.find((major) => existsSync(join(debian, major, 'bin', 'postgres')));
}

async function versionOf(program: string) {
	const { output } = await run(program, ['--version'], undefined);
	return output.split('\n')[0]?.trim() ?? program;
}
