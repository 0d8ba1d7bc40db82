import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { personFor, run, type Person } from './person.ts';

const systemFolder = '/var/lib/longtable';

/** Decides where the database of a data folder lies. Never elsewhere while there is one already. */
export async function findPlace(dataFolder: string): Promise<Cluster> {
	const data = resolve(dataFolder);
	await mkdir(data, { recursive: true });
	const near = join(data, 'postgresql');
	const person = personFor(near);
	const folder = await choose(data, near, person);
	const binaries = await findBinaries(person, person ? systemFolder : data);

	return { folder, binaries, person };
}

async function choose(data: string, near: string, person: Person): Promise<string> {
	if (!person) return near;
	const name = createHash('sha256').update(data).digest('hex').slice(0, 12);
	const away = join(systemFolder, `${basename(resolve(data, '..'))}-${name}`, 'postgresql');
	const reachable = (await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', data], person)).code === 0;

	if (!reachable && existsSync(near)) {
		throw new Error(
			`PostgreSQL cannot reach its files in ${near}. Make the folders above it open to it again.`
		);
	}
	return reachable && !existsSync(away) ? near : away;
}
