import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Network } from '#lib/domain/network/network.ts';
import { betweennessOn } from './between.ts';

/** Threads that measure, so that nobody else waits. */
export interface Measurers {
	/** Has a thread do one of the tasks of `measurer.ts`; fails when too many are waiting, or when the signal says so. */
	run: <Answer>(task: string, given: object, signal?: AbortSignal) => Promise<Answer>;
	/** Betweenness on all threads; fails when the signal says so. */
	between: (network: Network, signal: AbortSignal) => Promise<Float64Array>;
	close: () => Promise<void>;
}

const patience = 30_000;

/** Opens as many threads as there are processors, four at most, when they are needed. `file` is that of `measurer.ts`. */
export function openMeasurers(file: URL, threads = Math.min(availableParallelism(), 4)): Measurers {
	const pool = new Tinypool({
		filename: file.href,
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: patience,
		maxQueue: 50,
		// A thread that waits for work also minds its way to the database.
		useAtomics: false
	});
	const run = (name: string, given: object, signal?: AbortSignal) =>
		pool.run(given, { name, signal: signal ?? null });
	return {
		run,
		between: (network, signal) =>
			betweennessOn(network, threads, (block) => run('dependencies', block, signal)),
		close: () => pool.destroy()
	};
}
