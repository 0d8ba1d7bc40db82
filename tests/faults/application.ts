import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Pool } from '#lib/server/connect.ts';
import type { Cluster } from '#lib/server/embedded/cluster.ts';
import { findPlace } from '#lib/server/embedded/place.ts';
import { addressOf, stopServer } from '#lib/server/embedded/process.ts';

/** A Longtable that a test may hurt: the server process, without the pages. */
export type Victim = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

/** A data folder of a test's own; `remove` stops what still runs in it. */
export async function freshFolder() {
	const folder = await mkdtemp(join(tmpdir(), 'longtable-faults-'));
	await chmod(folder, 0o711);
	const remove = async () => {
		const cluster = await findPlace(folder);
		await stopServer(cluster);
		await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	};
	return { folder, remove };
}

/** Starts the database as the application does, and holds it until it is ended. */
export function start(folder: string): Victim {
	const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '' };
	const child = spawn(process.execPath, ['tests/faults/victim.ts'], { env, detached: true });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { child, output: () => text, ended };
}

/** Waits until it is ready; throws what it said when it ended instead. */
export async function untilReady({ output, ended }: Victim) {
	let over = false;
	void ended.then(() => (over = true));
	while (!/^ready$/m.test(output())) {
		if (over) throw new Error(`It did not start: ${output()}`);
		await wait(20);
	}
}

/** The process number of a running server. */
export function readPostmaster({ folder }: Cluster): number {
	const path = join(folder, 'cluster', 'postmaster.pid');
	return Number(readFileSync(path, 'utf8').split('\n')[0]);
}

/** Kills the application and its PostgreSQL at the same moment, without warning. */
export async function killBoth({ child, ended }: Victim, cluster: Cluster) {
	for (const id of [child.pid!, readPostmaster(cluster)]) process.kill(id, 'SIGKILL');
	await ended;
}

/** A pool as the administrator of a running server. */
export async function administer(cluster: Cluster): Promise<Pool> {
	return connect(await addressOf(cluster), { max: 4 });
}
