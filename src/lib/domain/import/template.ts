import type { Column } from './sheet.ts';

/** A sheet with every column of a kind and one example row. */
export function templateRows(columns: Column[]): [string[], string[]] {
	return [columns.map(({ name }) => name), columns.map(({ example = '' }) => example)];
}

/** Rows as CSV after RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvText(rows: string[][]): string {
	return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
	const plain = /^[=+\-@\t\r\0]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
	return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
