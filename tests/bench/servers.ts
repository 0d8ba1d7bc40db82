import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A server under measurement, and how to end it. */
export interface Served {
	address: string;
	pid: number;
	/** Where it keeps its data, for Longtable itself. */
	folder?: string;
	stop: () => Promise<void>;
}

/** Longtable itself, with its demo, on a throwaway data folder, or on one that is given and stays. */
export async function serveLongtable(given?: string): Promise<Served & { folder: string }> {
	const folder = given ?? (await mkdtemp(join(tmpdir(), 'longtable-bench-')));
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	const child = node(['scripts/serve.ts'], { PORT: port, ORIGIN: address, DATA_DIR: folder });

	const tidy = async () => {
		if (!given) await rm(folder, { recursive: true, force: true });
	};
	return { ...(await served(child, address, tidy)), folder };
}

/** A page of SvelteKit with nothing but a table of so many rows. */
export async function servePlainKit(rows: number): Promise<Served> {
	const folder = await mkdtemp(join(tmpdir(), 'plain-kit-'));
	await cp(join(import.meta.dirname, 'plain'), folder, { recursive: true });
	await symlink(resolve('node_modules'), join(folder, 'node_modules'));
	const build = spawn(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], {
		cwd: folder,
		stdio: 'ignore'
	});
	const [code] = await once(build, 'exit');
	if (code !== 0) throw new Error('The plain page to compare with did not build.');

	const port = await freePort();
	const child = node([join(folder, 'build/index.js')], { PORT: port, ROWS: rows });

	return served(child, `http://127.0.0.1:${port}`, () =>
		rm(folder, { recursive: true, force: true })
	);
}

/** Node's own HTTP server, sending a page of so many bytes. */
export async function serveBytes(bytes: number): Promise<Served> {
	const port = await freePort();
	const script = `
		const page = Buffer.alloc(${bytes}, 'x');
		require('node:http').createServer((_, response) => response.end(page)).listen(${port}, '127.0.0.1');
	`;
	return served(node(['-e', script], {}), `http://127.0.0.1:${port}`, async () => {});
}

async function served(child: ChildProcess, address: string, tidy: () => Promise<void>) {
	await answering(address, child);
	const stop = async () => {
		child.kill('SIGTERM');
		if (child.exitCode === null) await once(child, 'exit');
		await tidy();
	};
	return { address, pid: child.pid ?? 0, stop };
}

function node(args: string[], settings: Record<string, string | number>) {
	const env = Object.fromEntries(
		Object.entries(settings).map(([name, value]) => [name, `${value}`])
	);
	return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
}

async function answering(address: string, child: ChildProcess) {
	const end = Date.now() + 90_000;
	while (Date.now() < end && child.exitCode === null) {
		const answer = await fetch(address).catch(() => null);
		if (answer?.ok) return;
		await new Promise((wake) => setTimeout(wake, 200));
	}
	throw new Error(`Nothing answered at ${address}.`);
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as { port: number };
	probe.close();
	return port;
}
