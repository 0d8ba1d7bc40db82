import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Network } from '#lib/domain/network/network.ts';
import { betweennessOn } from './between.ts';

/** Too much is waiting to be measured. */
export class TooBusy extends Error {}

/** Threads that measure, so that nobody else waits. */
export interface Measurers {
	/** Has a thread do one of the tasks of `measurer.ts`; fails with `TooBusy` when too many are waiting. */
	run: <Answer>(task: string, given: object) => Promise<Answer>;
	/** Betweenness on all threads; fails when the signal says so. */
	between: (network: Network, signal: AbortSignal) => Promise<Float64Array>;
	close: () => Promise<void>;
}

const patience = 30_000;
const mostWaiting = 50;

/** Opens as many threads as there are processors, four at most, when they are needed. `file` is that of `measurer.ts`. */
export function openMeasurers(
	file: URL,
	threads = Math.min(availableParallelism(), 4),
	argv: string[] = []
): Measurers {
	const pool = new Tinypool({
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: patience,
		argv,
		// A thread that waits for work also minds its way to the database.
		useAtomics: false
	});
	const run = async (name: string, given: object) => {
		if (pool.queueSize >= mostWaiting) throw new TooBusy('Too much is waiting to be measured.');
		return pool.run(given, { filename: file.href, name });
	};
	const filename = new URL('./dependencies.ts', file).href;
	return {
		run,
		between: (network, signal) =>
			betweennessOn(network, threads, (block) =>
				pool.run(block, { filename, name: 'dependencies', signal })
			),
		close: () => pool.destroy()
	};
}
