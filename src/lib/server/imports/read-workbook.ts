import type { SheetRow } from '#lib/domain/import/sheet.ts';
import { FileRefused } from './file-refused.ts';
import { collectRows } from './rows.ts';
import { askWorker } from './worker.ts';
import { workbookReader } from './workbook-reader.ts';

/** The rows of an Excel workbook's first sheet, or of the named one. Throws `FileRefused`. */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<SheetRow[]> {
	const packages = { excel: 'read-excel-file/node', zip: 'fflate' };
	const answer = await askWorker<{ rows: string[][] }>(workbookReader, { bytes, sheet }, packages);
	if ('code' in answer)
		throw new FileRefused(answer.code, answer.names ? { names: answer.names } : {});
	return collectRows(answer.rows);
}
