import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
	chmod,
	chown,
	mkdir,
	open,
	readFile,
	readdir,
	rename,
	rm,
	writeFile
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { lives, run, type Person } from './person.ts';

/** The name of the superuser, which only starts and prepares the database. */
export const administrator = 'administrator';

/** One PostgreSQL on disk: where it lies, which programs run it, and as whom. */
export type Cluster = { folder: string; binaries: Binaries; person: Person };

/** Where the database files are. */
export const filesOf = ({ folder }: Cluster) => join(folder, 'cluster');

/** Makes the database folder when there is none: complete or not at all, also when cut short. */
export async function initialize(cluster: Cluster): Promise<void> {
	await removeUnfinished(cluster.folder);
	if (existsSync(cluster.folder)) return refuseOtherMajor(cluster);

	const unfinished = { ...cluster, folder: `${cluster.folder}.new-${process.pid}` };
	await build(unfinished);
	await rename(unfinished.folder, cluster.folder).catch(async (error: unknown) => {
		await rm(unfinished.folder, { recursive: true, force: true });
		if (!existsSync(cluster.folder)) throw error;
	});
	await flush(dirname(cluster.folder));
}

/** The random secret kept with the database files, readable by their owner only. */
export async function readSecret({ folder }: Cluster): Promise<string> {
	return (await readFile(join(folder, 'secret'), 'utf8')).trim();
}

async function build(cluster: Cluster) {
	const { folder, binaries, person } = cluster;
	const secret = join(folder, 'secret');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await writeFile(secret, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
	if (person)
		await Promise.all([folder, secret].map((path) => chown(path, person.uid, person.gid)));

	const { code, output } = await run(
		join(binaries.folder, 'bin', 'initdb'),
		[
			...['-D', filesOf(cluster), '-U', administrator, '--pwfile', secret],
			...['--auth', 'scram-sha-256', '--encoding', 'UTF8', ...localeOf(binaries)]
		],
		person
	);
	if (code !== 0) {
		await rm(folder, { recursive: true, force: true });
		throw new Error(`PostgreSQL could not make its files in ${dirname(folder)}: ${output.trim()}`);
	}
	const settings = join(filesOf(cluster), 'postgresql.conf');
	await writeFile(settings, "\ninclude_if_exists 'longtable.conf'\n", { flag: 'a' });
	await chmod(folder, 0o700);
}

// The same order of letters on every machine, where PostgreSQL brings its own.
function localeOf({ major }: Binaries) {
	const builtin = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
	return Number(major) >= 17 ? builtin : ['--locale', 'C.UTF-8'];
}

// What a start that was killed left behind; a start that still lives keeps its own.
async function removeUnfinished(folder: string) {
	const prefix = `${basename(folder)}.new-`;
	await mkdir(dirname(folder), { recursive: true });
	for (const name of await readdir(dirname(folder))) {
		if (!name.startsWith(prefix) || isAnother(Number(name.slice(prefix.length)))) continue;
		// An `initdb` that outlived its start may still be writing there; the next start sweeps again.
		await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => {});
	}
}

const isAnother = (id: number) => id !== process.pid && lives(id);

async function refuseOtherMajor(cluster: Cluster) {
	const version = (await readFile(join(filesOf(cluster), 'PG_VERSION'), 'utf8')).trim();
	const { major } = cluster.binaries;
	if (version === major) return;
	throw new Error(
		`The database in ${cluster.folder} was made by PostgreSQL ${version}, and this Longtable brings PostgreSQL ${major}. Nothing was changed. Start the earlier Longtable, run "npm run backup -- FILE", start this one with an empty DATA_DIR, and run "npm run restore -- FILE".`
	);
}

async function flush(folder: string) {
	if (process.platform === 'win32') return;
	const handle = await open(folder);
	await handle.sync().finally(() => handle.close());
}
