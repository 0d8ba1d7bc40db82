import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '#lib/server/database.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { fill } from './fill.ts';
import { judgeDaily } from './judge-daily.ts';
import { listen, refuseTakenPort, type Listening } from './listen.ts';

/** Prepares the database, serves the built pages, and ends both when told to. */
async function serve() {
	const settings = readSettings();
	await refuseTakenPort(settings);
	const opening = openDatabase(settings, { onlost: fail });
	const open: { server?: Listening } = {};
	stopWhenTold(opening, open);

	const database = await opening;
	try {
		const notes = await fill(database.ownerAddress, settings);
		open.server = await listen(settings, await loadPages(database));
		judgeDaily(database.ownerAddress);
		sayReady(settings, database, open.server.address, notes);
	} catch (error) {
		await database.stop();
		throw error;
	}
}

// The pages read their settings while they load.
async function loadPages({ appAddress, replicaAddress = '', kind }: Database) {
	process.env.LONGTABLE_DATABASE = appAddress;
	process.env.LONGTABLE_REPLICA = replicaAddress;
	process.env.LONGTABLE_DATABASE_KIND = kind;
	process.env.BODY_SIZE_LIMIT ??= '22M';
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);
	return handler;
}

function sayReady({ dataFolder }: Settings, database: Database, address: string, notes: string[]) {
	const { folder } = database;
	const lines = [`Longtable is ready: ${address}`, ...notes];
	if (folder && !folder.startsWith(fileURLToPath(new URL('..', import.meta.url)))) {
		lines.push(`The database of ${dataFolder} is kept in ${folder}.`);
	}
	console.log(lines.join('\n'));
}

function stopWhenTold(opening: Promise<Database>, open: { server?: Listening }) {
	let stopping = false;
	const stop = async (reason: string) => {
		if (stopping) return;
		stopping = true;
		await open.server?.close();
		(process as EventEmitter).emit('sveltekit:shutdown', reason);
		const database = await opening.catch(() => undefined);
		await database?.stop();
		process.exit(0);
	};

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	process.on('disconnect', () => stop('the starting process ended'));
	followNpm(() => stop('npm ended'));
}

// npm passes on every signal but the one that it cannot see itself.
function followNpm(stop: () => void) {
	if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return;
	const started = ancestors();
	setInterval(() => ancestors() !== started && stop(), 1_000).unref();
}

// Between npm and this process may stand a shell, which outlives it.
function ancestors(): string {
	try {
		const parent = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1];
		return `${process.ppid} ${parent?.split(' ')[1]}`;
	} catch {
		return String(process.ppid);
	}
}

function fail(error: unknown) {
	const { message, cause } = error as Error;
	console.error(cause instanceof Error ? `${message} ${cause.message}` : message);
	process.exit(1);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await serve().catch(fail);
