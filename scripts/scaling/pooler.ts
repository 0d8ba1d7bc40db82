import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '#lib/server/connect.ts';
import { findFreePort } from './machine.ts';
import type { Programs } from './programs.ts';
import { addressAt, names, passwordOf, type Server } from './servers.ts';

/** A PgBouncer that runs for the trial. */
export type Pooler = { port: number; stop: () => Promise<void> };

/** Starts PgBouncer before a server: each transaction borrows one of `size` connections. */
export async function startPooler(
	folder: string,
	{ pgbouncer }: Programs,
	{ port: database, cluster: { person } }: Server,
	size: number
): Promise<Pooler> {
	const port = await findFreePort();
	const home = join(folder, 'pooler');
	const paths = { settings: join(home, 'pgbouncer.ini'), people: join(home, 'people.txt') };
	await mkdir(home, { mode: 0o700 });
	await writeFile(paths.settings, settingsOf(database, port, paths.people, size));
	await writeFile(paths.people, `"${names.app}" "${passwordOf(names.app)}"\n`, { mode: 0o600 });
	if (person) {
		for (const path of [home, ...Object.values(paths)]) await chown(path, person.uid, person.gid);
	}

	const child = spawn(pgbouncer, ['-q', paths.settings], { ...person, cwd: '/', stdio: 'ignore' });
	const ended = once(child, 'exit');
	const stop = async () => {
		child.kill('SIGINT');
		await ended;
	};
	await untilItAnswers(addressAt(port, names.app));
	return { port, stop };
}

function settingsOf(database: number, port: number, people: string, size: number): string {
	return `[databases]
${names.database} = host=127.0.0.1 port=${database} dbname=${names.database}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${people}
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 500
`;
}

async function untilItAnswers(address: string) {
	for (let tries = 0; ; tries++) {
		const sql = connect(address, { max: 1, connect_timeout: 1 });
		try {
			await sql`select 1`;
			return;
		} catch (error) {
			if (tries === 50) throw new Error('PgBouncer did not start.', { cause: error });
			await wait(100);
		} finally {
			await sql.end({ timeout: 1 });
		}
	}
}
