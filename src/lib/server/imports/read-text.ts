import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { separatorOf } from '#lib/domain/import/separator.ts';
import { limits } from '#lib/domain/import/limits.ts';
import type { Column, SheetRow } from '#lib/domain/import/sheet.ts';
import { FileRefused } from './file-refused.ts';
import { collectRows } from './rows.ts';

const longestRecord = 1_500_000;

/** The rows of a text table with commas, semicolons or tabs, in UTF-8. Throws `FileRefused`. */
export async function readText(bytes: Uint8Array, columns: Column[]): Promise<SheetRow[]> {
	const text = decode(bytes);
	const parser = Readable.from(pieces(text), { objectMode: true }).pipe(
		parse({
			delimiter: separatorOf(text, columns),
			relax_column_count: true,
			max_record_size: longestRecord,
			record_delimiter: ['\r\n', '\n', '\r']
		})
	);
	try {
		return await collectRows(parser);
	} catch (error) {
		throw error instanceof CsvError ? refusalOf(error) : error;
	}
}

/** The text of UTF-8 bytes, without the mark that some programs put in front. Throws `FileRefused`. */
export function decode(bytes: Uint8Array): string {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (text.includes('\0'))
			throw new FileRefused(looksUtf16(bytes) ? 'file_utf16' : 'file_control_characters');
		return text;
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new FileRefused(
			looksUtf16(bytes) ? 'file_utf16' : 'file_not_utf8',
			{},
			firstBadLine(bytes)
		);
	}
}

// English text in UTF-16 has a zero in every second byte.
function looksUtf16(bytes: Uint8Array) {
	const start = bytes.subarray(0, 2000);
	return start.filter((byte) => byte === 0).length > start.length / 4;
}

function firstBadLine(bytes: Uint8Array): number {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	let start = 0;
	for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
		try {
			decoder.decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end + 1;
		line++;
	}
	return line;
}

// In pieces, so that a large file leaves room for others to be served in between.
function* pieces(text: string) {
	for (let start = 0; start < text.length; start += 65_536) yield text.slice(start, start + 65_536);
}

function refusalOf({ code, lines }: CsvError & { lines?: number }) {
	if (code === 'CSV_MAX_RECORD_SIZE')
		return new FileRefused('file_line_too_long', { most: limits.cell });
	return new FileRefused('file_broken_quotes', {}, typeof lines === 'number' ? lines : null);
}
