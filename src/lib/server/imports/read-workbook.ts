import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '#lib/domain/import/limits.ts';
import type { RefusalCode } from '#lib/domain/import/problem.ts';
import type { SheetRow } from '#lib/domain/import/sheet.ts';
import { FileRefused } from './file-refused.ts';
import { collectRows } from './rows.ts';
import { workbookReader } from './workbook-reader.ts';

type Answer = { rows: string[][] } | { code: RefusalCode; names?: string[] };

/** The rows of an Excel workbook's first sheet, or of the named one. Throws `FileRefused`. */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<SheetRow[]> {
	const answer = await askWorker(bytes, sheet);
	if ('code' in answer)
		throw new FileRefused(answer.code, answer.names ? { names: answer.names } : {});
	return collectRows(answer.rows);
}

// In a thread of its own with little memory and time: a small file can unfold into gigabytes.
function askWorker(bytes: Uint8Array, sheet: string | undefined): Promise<Answer> {
	const worker = new Worker(workbookReader, {
		eval: true,
		workerData: { bytes, sheet, limits, modules: modules() },
		resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 64 },
		stdout: true,
		stderr: true
	});
	const { promise, resolve } = Promise.withResolvers<Answer>();
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
function modules() {
	const { resolve } = createRequire(import.meta.url);
	return {
		excel: pathToFileURL(resolve('read-excel-file/node')).href,
		zip: pathToFileURL(resolve('fflate')).href
	};
}
