import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '#lib/server/connect.ts';
import { initialize, type Cluster } from '#lib/server/embedded/cluster.ts';
import { lives, personFor } from '#lib/server/embedded/person.ts';
import { findPlace } from '#lib/server/embedded/place.ts';
import { startServer, stopServer } from '#lib/server/embedded/process.ts';
import { migrate } from '#lib/server/migrate.ts';
import { addressAs, owner, prepareTestRoles } from './roles.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The administrator's address of the test server, and the migrated database to copy. */
		database: { administrator: string; template: string };
	}
}

// Nothing here outlives the run, so it need not reach the disk.
const throwaway = {
	fsync: 'off',
	full_page_writes: 'off',
	autovacuum: 'off',
	max_connections: '200'
};

const prefix = 'longtable-test-';

/** Starts one server for the run, or uses TEST_DATABASE_URL, and migrates one database to copy. */
export async function setup(project: TestProject) {
	const given = process.env.TEST_DATABASE_URL;
	const server = given ? { address: given, stop: async () => {} } : await startThrowaway();
	const template = `longtable_template_${process.pid}`;
	try {
		await migrateTemplate(server.address, template);
	} catch (error) {
		await server.stop();
		throw error;
	}
	project.provide('database', { administrator: server.address, template });

	return async () => {
		const sql = connect(server.address, { max: 1 });
		const copied = await sql<{ datname: string }[]>`
			select datname from pg_database where starts_with(datname, ${template})
		`;
		for (const { datname } of copied) await sql`drop database ${sql(datname)}`;
		await sql.end();
		await server.stop();
	};
}

async function startThrowaway() {
	await removeLeftovers();
	const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
	await chmod(folder, 0o711);
	const cluster = await clusterIn(folder);
	await initialize(cluster);
	const address = await startServer(cluster, throwaway);
	return { address, stop: () => remove(folder) };
}

// TEST_POSTGRESQL names the folder of another PostgreSQL's programs, such as /usr/lib/postgresql/15.
async function clusterIn(folder: string): Promise<Cluster> {
	const programs = process.env.TEST_POSTGRESQL;
	if (!programs) return findPlace(folder);
	const near = join(folder, 'postgresql');
	const binaries = { folder: programs, major: basename(programs) };
	return { folder: near, binaries, person: personFor(near) };
}

// Runs that were killed leave their server behind.
async function removeLeftovers() {
	for (const name of await readdir(tmpdir())) {
		const run = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : NaN;
		if (run && !lives(run)) await remove(join(tmpdir(), name));
	}
}

async function remove(folder: string) {
	await stopServer(await clusterIn(folder));
	await rm(folder, { recursive: true, force: true });
}

async function migrateTemplate(administrator: string, template: string) {
	const sql = connect(administrator, { max: 1 });
	await prepareTestRoles(sql);
	await sql`create database ${sql(template)} owner ${sql(owner)} template template0`;
	await sql.end();

	const pool = connect(addressAs(administrator, template, owner));
	await migrate(pool).finally(() => pool.end());
}
