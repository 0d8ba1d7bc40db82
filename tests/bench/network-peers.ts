import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Network } from '#lib/domain/network/network.ts';
import { tiesIn } from './network-shapes.ts';

/** What a peer measured: processor and wall milliseconds (medians) and values, by measure. */
export interface PeerAnswer {
	version: string;
	times: Record<string, number>;
	walls: Record<string, number>;
	values: Record<string, number[] | number>;
}

// Debian's own Python has the peers from its packages.
const python = ['/usr/bin/python3', '/usr/local/bin/python3'].find(existsSync) ?? 'python3';

/** Asks igraph or networkx; null when it is not on this machine, which is said on the console. */
export function askPeer(
	peer: 'igraph' | 'networkx',
	network: Network,
	measures: string[],
	repetitions: number
): PeerAnswer | null {
	if (!isThere(peer)) return null;
	const file = resolve(import.meta.dirname, 'network-peers.py');
	const { stdout, stderr, status } = spawnSync(
		python,
		[file, peer, measures.join(), `${repetitions}`],
		{
			input: JSON.stringify({ size: network.size, ties: tiesIn(network) }),
			maxBuffer: 2 ** 30,
			encoding: 'utf8',
			// One processor each: threads that wait for each other count as time.
			env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
		}
	);
	if (status !== 0) throw new Error(`${peer} failed: ${stderr}`);
	return JSON.parse(stdout.replaceAll('NaN', 'null'));
}

const missing = new Set<string>();

function isThere(peer: string): boolean {
	if (missing.has(peer)) return false;
	if (spawnSync(python, ['-c', `import ${peer}`]).status === 0) return true;
	missing.add(peer);
	console.error(`Missing: ${peer} (Debian: apt-get install python3-${peer}). It is left out.`);
	return false;
}
