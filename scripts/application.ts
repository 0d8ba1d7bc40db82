import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Longtable that runs beside us, as `npm start` runs it. */
export type Application = { address: string; stop: () => Promise<void> };

/** Starts a Longtable on a free port with a database of its own; `stop` removes both. */
export async function startApplication(
	settings: Record<string, string> = {}
): Promise<Application> {
	const folder = await mkdtemp(join(tmpdir(), 'longtable-pages-'));
	await chmod(folder, 0o711);
	const port = String(await findFreePort());
	const own = { PORT: port, DATA_DIR: folder, HOST: '', ORIGIN: '', DATABASE_URL: '' };
	const env = { ...process.env, ...own, ...settings };

	const child = spawn(process.execPath, ['scripts/start.mjs'], {
		env,
		// A channel, so that it ends when we are killed.
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
		await rm(folder, { recursive: true, force: true });
	};

	try {
		await new Promise((resolve, reject) => {
			child.stdout?.on('data', (text) => `${text}`.includes('ready') && resolve(undefined));
			void ended.then(() => reject(new Error('Longtable did not start.')));
		});
	} catch (error) {
		await stop();
		throw error;
	}
	return { address: `http://127.0.0.1:${port}`, stop };
}

/** A port that nothing listens on at this moment. */
export function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
