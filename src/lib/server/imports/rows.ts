import { limits } from '#lib/domain/import/limits.ts';
import type { SheetRow } from '#lib/domain/import/sheet.ts';
import { FileRefused } from './file-refused.ts';

/** Numbers the rows as a spreadsheet does, leaves out empty ones, and keeps to the limits. Throws `FileRefused`. */
export async function collectRows(
	records: AsyncIterable<string[]> | Iterable<string[]>
): Promise<SheetRow[]> {
	const rows: SheetRow[] = [];
	let number = 0;
	for await (const record of records) {
		number++;
		const cells = withoutEmptyEnd(record);
		if (cells.length === 0) continue;
		check(cells, number);
		rows.push({ number, cells });
		if (rows.length > limits.rows + 1)
			throw new FileRefused('too_many_rows', { most: limits.rows });
	}
	return rows;
}

function withoutEmptyEnd(cells: string[]) {
	const last = cells.findLastIndex((cell) => cell.trim() !== '');
	return last + 1 === cells.length ? cells : cells.slice(0, last + 1);
}

function check(cells: string[], number: number) {
	if (cells.length > limits.columns)
		throw new FileRefused('too_many_columns', { most: limits.columns }, number);
	for (const cell of cells) {
		if (cell.length > limits.cell)
			throw new FileRefused('cell_too_long', { most: limits.cell }, number);
		if (hasStrangeLetters(cell)) throw new FileRefused('file_control_characters', {}, number);
	}
}

// Neither the database nor a reader can do anything with these; tabs and line breaks are welcome.
function hasStrangeLetters(cell: string) {
	// eslint-disable-next-line no-control-regex
	return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(cell) || !cell.isWellFormed();
}
