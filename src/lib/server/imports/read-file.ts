import { limits } from '#lib/domain/import/limits.ts';
import type { Column, Sheet } from '#lib/domain/import/sheet.ts';
import { FileRefused } from './file-refused.ts';
import { readText } from './read-text.ts';
import { readWorkbook } from './read-workbook.ts';

/** What a file is, by its first bytes; its name says nothing. */
export type Content = 'workbook' | 'json' | 'text';

/** What the bytes are. Throws `FileRefused` for what can never be a table. */
export function contentOf(bytes: Uint8Array): Content {
	if (bytes.length > limits.bytes)
		throw new FileRefused('file_too_large', { megabytes: limits.bytes / 1e6 });
	if (bytes.length === 0) throw new FileRefused('file_empty');
	if (startsWith(bytes, 0x50, 0x4b)) return 'workbook';
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('file_old_excel');
	if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
		throw new FileRefused('file_utf16');
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefused('file_not_a_table');
	return /^(\xef\xbb\xbf)?\s*[{[]/.test(Buffer.from(bytes.slice(0, 200)).toString('latin1'))
		? 'json'
		: 'text';
}

/** Reads a table from the bytes of a CSV or XLSX file. Throws `FileRefused` with what to tell the person. */
export async function readSheet(
	bytes: Uint8Array,
	columns: Column[],
	sheetName?: string
): Promise<Sheet> {
	const rows =
		contentOf(bytes) === 'workbook'
			? await readWorkbook(bytes, sheetName)
			: await readText(bytes, columns);
	const [header, ...others] = rows;
	if (!header) throw new FileRefused('file_empty');
	if (others.length === 0) throw new FileRefused('no_rows');
	return { header, rows: others };
}

function startsWith(bytes: Uint8Array, ...first: number[]) {
	return first.every((byte, index) => bytes[index] === byte);
}
