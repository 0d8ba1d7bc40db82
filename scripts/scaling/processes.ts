import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endedBy } from './machine.ts';
import { addressAt, names } from './servers.ts';

/** One process of the application, which can be killed and started again at the same port. */
export type App = {
	port: number;
	start: () => Promise<void>;
	kill: () => Promise<void>;
	stop: () => Promise<void>;
};

/** Which databases the processes use, and the address that people type. */
export type Around = {
	folder: string;
	primary: number;
	pooler: number;
	replica: number;
	origin: string;
};

/** Starts a process of the application as `npm start` does, without building. */
export async function startApp(port: number, around: Around): Promise<App> {
	let child = await spawnApp(port, around);
	return {
		port,
		start: async () => void (child = await spawnApp(port, around)),
		kill: () => endedBy('SIGKILL', child.pid!),
		stop: () => stopped(child)
	};
}

async function spawnApp(port: number, around: Around): Promise<ChildProcess> {
	// With a channel, so that it ends when we are killed.
	const child = spawn(process.execPath, ['scripts/serve.ts'], {
		env: { ...process.env, ...settingsOf(port, around) },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	await untilReady(child).catch(async (error: unknown) => {
		await stopped(child);
		throw error;
	});
	return child;
}

function settingsOf(port: number, { origin, folder, primary, pooler, replica }: Around) {
	return {
		PORT: String(port),
		HOST: '127.0.0.1',
		ORIGIN: origin,
		DATA_DIR: join(folder, 'data'),
		DATABASE_URL: addressAt(primary, names.owner),
		DATABASE_APP_URL: addressAt(pooler, names.app),
		DATABASE_REPLICA_URL: `postgres://127.0.0.1:${replica}`,
		DEMO: '1'
	};
}

function untilReady(child: ChildProcess): Promise<void> {
	let said = '';
	return new Promise((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (text) => {
				said = `${said}${text}`.slice(-20_000);
				if (said.includes('Longtable is ready')) resolve();
			});
		}
		child.once('exit', () => reject(new Error(`A process of Longtable did not start: ${said}`)));
	});
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}
