import { createHash } from 'node:crypto';
import { existsSync, readlinkSync } from 'node:fs';
import { chown, lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administrator, filesOf, readSecret, type Cluster } from './cluster.ts';
import { run, type Person } from './person.ts';

// The system allows 107 bytes (103 on macOS), and the socket's own name is `/.s.PGSQL.5432`.
const longestSocketFolder = 85;

/** Starts the server, or finds it already running; returns its address as the administrator. */
export async function startServer(cluster: Cluster, settings: Record<string, string> = {}) {
	await forgetStrangers(cluster);
	if (!(await isRunning(cluster))) {
		await writeSettings(cluster, settings);
		const log = join(cluster.folder, 'log');
		const { code, output } = await control(cluster, 'start', '-w', '-t', '120', '-l', log);
		// Another start may have been faster.
		if (code !== 0 && !(await isRunning(cluster))) {
			const said = await readFile(log, 'utf8').catch(() => output);
			throw new Error(`PostgreSQL did not start: ${said.trim().split('\n').slice(-4).join(' ')}`);
		}
	}
	return addressOf(cluster);
}

/** Stops the server after its transactions are safe on disk. */
export async function stopServer(cluster: Cluster): Promise<void> {
	if (await isRunning(cluster)) await control(cluster, 'stop', '-m', 'fast', '-w', '-t', '60');
}

/** Whether the server of this folder runs, whoever started it. */
export async function isRunning(cluster: Cluster): Promise<boolean> {
	return (await control(cluster, 'status')).code === 0;
}

function control(cluster: Cluster, ...args: string[]) {
	const program = join(cluster.binaries.folder, 'bin', 'pg_ctl');
	return run(program, [...args, '-D', filesOf(cluster)], cluster.person);
}

/** The administrator's address of the running server, read from what the server itself wrote. */
export async function addressOf(cluster: Cluster, database = 'postgres'): Promise<string> {
	const lines = (await readFile(join(filesOf(cluster), 'postmaster.pid'), 'utf8')).split('\n');
	const [port, socket] = [lines[3]?.trim(), lines[4]?.trim()];
	const url = new URL(`postgres://localhost:${port}/${database}`);
	url.username = administrator;
	url.password = await readSecret(cluster);
	if (socket) url.searchParams.set('host', socket);
	return url.href;
}

async function writeSettings(cluster: Cluster, settings: Record<string, string>) {
	const all = { ...(await whereToListen(cluster)), ...common, ...settings };
	const lines = Object.entries(all).map(([name, value]) => {
		return `${name} = '${value.replaceAll("'", "''")}'\n`;
	});
	const path = join(filesOf(cluster), 'longtable.conf');
	await writeFile(path, lines.join(''), { mode: 0o600 });
	await give(path, cluster.person);
}

const common = {
	fsync: 'on',
	max_connections: '60',
	timezone: 'UTC',
	log_timezone: 'UTC',
	jit: 'off'
};

// Only this machine: a socket in a private folder, or where there are none a loopback port.
async function whereToListen(cluster: Cluster): Promise<Record<string, string>> {
	if (process.platform === 'win32') {
		return { listen_addresses: '127.0.0.1', port: String(await freePort()) };
	}
	return {
		listen_addresses: '',
		port: '5432',
		unix_socket_directories: await socketFolder(cluster),
		unix_socket_permissions: '0700'
	};
}

async function socketFolder({ folder, person }: Cluster): Promise<string> {
	const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
	const near = join(folder, 'socket');
	const path = near.length < longestSocketFolder ? near : join(tmpdir(), `longtable-${name}`);
	if (!existsSync(path)) {
		await mkdir(path, { mode: 0o700 });
		await give(path, person);
	}

	const { uid } = await lstat(path);
	const owner = person?.uid ?? process.getuid?.();
	if (uid !== owner) throw new Error(`The folder ${path} belongs to someone else. Remove it.`);
	return realpath(path);
}

async function give(path: string, person: Person) {
	if (person) await chown(path, person.uid, person.gid);
}

// After a crash the number of the dead server may belong to another program, or to a dead process
// that nobody has fetched, and PostgreSQL would take either for itself. A number that cannot live
// keeps its other safeguards.
async function forgetStrangers(cluster: Cluster) {
	if (process.platform !== 'linux') return;
	const socket = join(await socketFolder(cluster), '.s.PGSQL.5432.lock');
	for (const path of [join(filesOf(cluster), 'postmaster.pid'), socket]) {
		if (!existsSync(path)) continue;
		const [id, ...rest] = (await readFile(path, 'utf8')).split('\n');
		const home = await realpath(filesOf(cluster));
		if (workingFolder(id) === home || !existsSync(`/proc/${id}`)) continue;
		await writeFile(path, ['2147483646', ...rest].join('\n'));
	}
}

function workingFolder(process_: string | undefined) {
	try {
		return readlinkSync(`/proc/${process_}/cwd`);
	} catch {
		return undefined; // it ended, or belongs to someone else
	}
}

function freePort() {
	return new Promise<number>((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
