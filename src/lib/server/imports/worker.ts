import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '#lib/domain/import/limits.ts';
import type { RefusalCode } from '#lib/domain/import/problem.ts';

/** Why a thread could not read a file, with names that the sentence needs. */
export type Unread = { code: RefusalCode; names?: string[] };

/**
 * Runs a program that reads a file in a thread of its own with little memory and time: a small file can unfold into
 * gigabytes. The program gets the file, the limits, and the addresses of the packages it names.
 */
export function askWorker<Answer>(
	program: string,
	given: { bytes: Uint8Array } & Record<string, unknown>,
	packages: Record<string, string>
): Promise<Answer | Unread> {
	const worker = new Worker(program, {
		eval: true,
		workerData: { ...given, limits, modules: addresses(packages) },
		resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 64 },
		stdout: true,
		stderr: true
	});
	const { promise, resolve } = Promise.withResolvers<Answer | Unread>();
	const patience = setTimeout(() => resolve({ code: 'file_too_slow' }), limits.seconds * 1000);
	worker.on('message', resolve);
	worker.on('error', () => resolve({ code: 'file_swells' }));
	worker.on('exit', () => resolve({ code: 'file_unreadable' }));

	return promise.finally(async () => {
		clearTimeout(patience);
		await worker.terminate();
	});
}

// Found here, because the thread's own text has no place of its own to look from.
function addresses(packages: Record<string, string>): Record<string, string> {
	const { resolve } = createRequire(import.meta.url);
	return Object.fromEntries(
		Object.entries(packages).map(([name, path]) => [name, pathToFileURL(resolve(path)).href])
	);
}
