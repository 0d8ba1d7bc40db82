import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorld } from './access-world.ts';

/** One size of 2SFCA: processor time and memory of ours and of scipy's k-d tree, and how far the answers differ. */
export interface Row {
	sites: number;
	places: number;
	trips: number | null;
	milliseconds: number;
	scipyMilliseconds: number | null;
	/** Ours to scipy's: at most `goal`. */
	ratio: number | null;
	goal: number;
	megabytes: number;
	scipyMegabytes: number | null;
	/** The largest difference of a place, as a part of the largest answer. */
	difference: number | null;
}

interface Run {
	milliseconds: number[];
	megabytes: number;
	pairs?: number;
}

const sizes = [
	{ sites: 3000, places: 85_000, goal: 0.25 },
	{ sites: 30_000, places: 240_000, goal: 0.15 }
];
const metres = 30_000;
const rounds = 3;
const times = 7;
const python = process.env.PYTHON ?? '/usr/bin/python3';

/**
 * 2SFCA within 30 km, evenly spread points, in processes of their own that take turns: the median of all times. Reading
 * the points is not counted, sorting them into a grid or a tree is.
 */
export async function benchAccess(): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'longtable-bench-'));
	const scipy = hasScipy();
	if (!scipy) console.error('Not here: scipy (apt-get install python3-scipy).');
	try {
		return sizes.map((size) => measure(folder, size, scipy));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function hasScipy(): boolean {
	try {
		execFileSync(python, ['-c', 'import scipy.spatial'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

function measure(
	folder: string,
	{ sites, places, goal }: (typeof sizes)[number],
	scipy: boolean
): Row {
	const world = join(folder, 'world');
	writeWorld(world, sites, places);
	const run = (command: string, script: string): Run => {
		const asked = [world, sites, places, metres, times, join(folder, script)].map(String);
		const path = join(import.meta.dirname, script);
		return JSON.parse(execFileSync(command, [path, ...asked], { encoding: 'utf8' }));
	};
	const own: Run[] = [];
	const peer: Run[] = [];
	for (let round = 0; round < rounds; round++) {
		own.push(run(process.execPath, 'access-own.ts'));
		if (scipy) peer.push(run(python, 'access-scipy.py'));
	}
	const [milliseconds, scipyMilliseconds] = [own, peer].map(medianOf);
	return {
		sites,
		places,
		trips: peer[0]?.pairs ?? null,
		milliseconds: milliseconds!,
		scipyMilliseconds: scipyMilliseconds ?? null,
		ratio: scipyMilliseconds ? milliseconds! / scipyMilliseconds : null,
		goal,
		megabytes: Math.max(...own.map(({ megabytes }) => megabytes)),
		scipyMegabytes: scipy ? Math.max(...peer.map(({ megabytes }) => megabytes)) : null,
		difference: scipy
			? difference(join(folder, 'access-own.ts'), join(folder, 'access-scipy.py'))
			: null
	};
}

function medianOf(runs: Run[]): number | null {
	const all = runs.flatMap(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
	return all[Math.floor(all.length / 2)] ?? null;
}

function difference(one: string, other: string): number {
	const [own, peer] = [doubles(one), doubles(other)];
	let [apart, most] = [0, 0];
	for (const [cell, value] of own.entries()) {
		apart = Math.max(apart, Math.abs(value - peer[cell]!));
		most = Math.max(most, value);
	}
	return apart / most;
}

function doubles(path: string): Float64Array {
	const bytes = readFileSync(path);
	return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
}
