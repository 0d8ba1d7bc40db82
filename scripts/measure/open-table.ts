import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { foldHeader } from '#lib/domain/import/fold.ts';
import { separatorOf } from '#lib/domain/import/separator.ts';
import { BadFile, WrongCall } from './kind.ts';

/** A text table that is being read: its columns, and its rows one after the other with their number in the file. */
export interface OpenTable {
	/** The header as it stands in the file. */
	header: string[];
	/** The place of a column, case and spaces folded; -1 when it is not there. */
	find: (column: string) => number;
	rows: AsyncGenerator<{ number: number; cells: string[] }>;
}

/**
 * Opens a file, or standard input as `-`, as a table separated by commas, semicolons or tabs; the columns in `wanted` help
 * to find out by which. Throws `WrongCall` when it cannot be opened, `BadFile` when it is not a table.
 */
export async function openTable(file: string, wanted: string[]): Promise<OpenTable> {
	const { start, stream } = await begin(file);
	const columns = wanted.map((name) => ({ name: foldHeader(name) }));
	const parser = parse({
		bom: true,
		delimiter: separatorOf(start.toString('utf8').replace(/^\uFEFF/, ''), columns),
		relax_column_count: true,
		relax_quotes: true
	});
	const source = Readable.from(chunks(start, stream), { objectMode: false });
	source.on('error', (error) => parser.destroy(error)).pipe(parser);
	const rows = numbered(parser, file);
	const first = await rows.next();
	if (first.done) throw new BadFile(`${file} is empty: its first row has to name the columns.`);
	const header = first.value.cells;
	const names = header.map(foldHeader);
	return { header, find: (column) => names.indexOf(foldHeader(column)), rows };
}

async function begin(file: string) {
	// npm changes the folder; the file was named from where the person stands.
	const stream =
		file === '-' ? process.stdin : createReadStream(resolve(process.env.INIT_CWD ?? '', file));
	try {
		await Promise.race([once(stream, 'readable'), once(stream, 'end')]);
	} catch (error) {
		throw new WrongCall(`${file} cannot be opened: ${(error as Error).message}`);
	}
	return { start: (stream.read() as Buffer | null) ?? Buffer.alloc(0), stream };
}

async function* chunks(start: Buffer, stream: Readable) {
	yield start;
	yield* stream;
}

async function* numbered(parser: AsyncIterable<string[]>, file: string) {
	let number = 0;
	try {
		for await (const cells of parser) {
			number++;
			if (cells.some((cell) => cell.trim() !== '')) yield { number, cells };
		}
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new BadFile(`${file}, after row ${number}: not a table. ${error.message}`);
	}
}
