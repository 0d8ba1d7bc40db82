import { chown, copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '#lib/server/connect.ts';
import { passwordFor, prepareGroup, prepareLogin } from '#lib/server/database/roles.ts';
import { filesOf, initialize, readSecret, type Cluster } from '#lib/server/embedded/cluster.ts';
import { personFor, run } from '#lib/server/embedded/person.ts';
import { startServer, stopServer } from '#lib/server/embedded/process.ts';
import { endedBy, findFreePort } from './machine.ts';
import type { Programs } from './programs.ts';

/** One PostgreSQL that runs for the trial: its port, and how to start it again, kill it and stop it. */
export type Server = {
	port: number;
	cluster: Cluster;
	start: () => Promise<void>;
	kill: () => Promise<void>;
	stop: () => Promise<void>;
};

/** The names of the trial's database and roles, and their passwords. */
export const names = { database: 'longtable', owner: 'trial_owner', app: 'trial_app' };

/** The password of a role of the trial. */
export const passwordOf = (role: string) => passwordFor('trial', role);

/** The address of the trial's database at a port, as one of its roles. */
export function addressAt(port: number, role: string): string {
	return `postgres://${role}:${passwordOf(role)}@127.0.0.1:${port}/${names.database}`;
}

/** Starts a new PostgreSQL with the trial's roles and empty database. */
export async function startPrimary(folder: string, { postgresql }: Programs): Promise<Server> {
	const near = join(folder, 'primary');
	const cluster: Cluster = { folder: near, binaries: postgresql, person: personFor(near) };
	await initialize(cluster);
	const server = await serverOf(cluster);
	await server.start();
	await prepare(await administratorAt(server));
	return server;
}

/** Copies the primary and starts the copy, which follows it from then on. */
export async function startReplica(folder: string, primary: Server): Promise<Server> {
	const cluster = { ...primary.cluster, folder: join(folder, 'replica') };
	const { person } = cluster;
	await mkdir(cluster.folder, { mode: 0o700 });
	const secret = join(cluster.folder, 'secret');
	await copyFile(join(primary.cluster.folder, 'secret'), secret);
	if (person)
		for (const path of [cluster.folder, secret]) await chown(path, person.uid, person.gid);

	const program = join(cluster.binaries.folder, 'bin', 'pg_basebackup');
	const from = ['-d', await administratorAt(primary), '-D', filesOf(cluster)];
	const { code, output } = await run(
		program,
		[...from, '-X', 'stream', '-R', '-c', 'fast'],
		person
	);
	if (code !== 0) throw new Error(`The primary could not be copied: ${output.trim()}`);

	const server = await serverOf(cluster);
	await server.start();
	return server;
}

async function serverOf(cluster: Cluster): Promise<Server> {
	const port = await findFreePort();
	const settings = { listen_addresses: '127.0.0.1', port: String(port), max_connections: '100' };
	const start = async () => void (await startServer(cluster, settings));
	const kill = async () => {
		const lock = join(filesOf(cluster), 'postmaster.pid');
		await endedBy('SIGKILL', Number((await readFile(lock, 'utf8')).split('\n')[0]));
		// Else a dead process that nobody has fetched would be taken for a living one.
		for (const path of [lock, join(cluster.folder, 'socket', `.s.PGSQL.${port}.lock`)])
			await rm(path);
	};
	return { port, cluster, start, kill, stop: () => stopServer(cluster) };
}

async function administratorAt({ cluster, port }: Server): Promise<string> {
	const secret = await readSecret(cluster);
	return `postgres://administrator:${secret}@127.0.0.1:${port}/postgres`;
}

async function prepare(address: string) {
	const sql = connect(address, { max: 1 });
	try {
		await prepareGroup(sql);
		await prepareLogin(sql, names.owner, passwordOf(names.owner), false);
		await prepareLogin(sql, names.app, passwordOf(names.app));
		await sql`create database ${sql(names.database)} owner ${sql(names.owner)}`;
	} finally {
		await sql.end({ timeout: 1 });
	}
}
