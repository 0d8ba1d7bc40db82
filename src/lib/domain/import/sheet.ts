import { foldHeader } from './fold.ts';
import type { Refusal, Warning } from './problem.ts';

/** A sheet as it was read: all cells are text, rows keep the number they have in the spreadsheet. */
export type Sheet = { header: SheetRow; rows: SheetRow[] };
export type SheetRow = { number: number; cells: string[] };

/** A column a kind of file may have. */
export type Column = {
	name: string;
	required?: boolean;
	also?: string[];
	example?: string;
	/** People write whole sentences here. */
	isFree?: boolean;
};

/** One row with its cells by the kind's own column names, and the unknown columns as notes. */
export type Row = {
	number: number;
	cells: Map<string, string>;
	notes: Record<string, string> | undefined;
};

/** The rows by column name, with what is wrong with the header and which rows are too long. */
export type Table = { rows: Row[]; columns: Set<string>; refused: Refusal[]; warnings: Warning[] };

/** Matches the header to the columns of a kind; case, spaces, `_` and `-` do not count. */
export function readTable(
	sheet: Sheet,
	columns: Column[],
	isExtra: (column: string) => boolean = () => false
): Table {
	const places = new Map<string, number>();
	const others: { index: number; header: string }[] = [];
	const refused: Refusal[] = [];
	const { number } = sheet.header;

	for (const [index, header] of sheet.header.cells.entries()) {
		const name = nameOf(header, columns, isExtra);
		if (name && !places.has(name)) places.set(name, index);
		else if (name && isExact(header, name))
			refused.push(about(number, name, header, 'column_twice'));
		else if (header.trim()) others.push({ index, header: header.trim() });
	}
	for (const { name } of columns.filter(({ name, required }) => required && !places.has(name))) {
		const found = sheet.header.cells
			.map((header) => header.trim())
			.filter(Boolean)
			.slice(0, 30);
		refused.push({ ...about(number, name, '', 'column_missing'), facts: { found } });
	}

	const warnings = others.map(({ header }): Warning => {
		return { row: number, column: header, value: header, code: 'column_unknown', facts: {} };
	});
	const tooLong = sheet.rows.filter((row) => isTooLong(row, sheet.header.cells.length));
	refused.push(...tooLong.map((row) => tooManyCells(row, sheet.header.cells.length)));
	return {
		rows: rowsOf(sheet, places, others),
		columns: new Set(places.keys()),
		refused,
		warnings
	};
}

function nameOf(header: string, columns: Column[], isExtra: (name: string) => boolean) {
	const folded = foldHeader(header);
	if (folded === '') return undefined;
	const known = columns.find(({ name, also = [] }) => name === folded || also.includes(folded));
	return known?.name ?? (isExtra(folded) ? folded : undefined);
}

// "lat" beside "latitude" is a column we do not need; "Latitude" beside "latitude" is a mistake.
function isExact(header: string, name: string) {
	return foldHeader(header) === name;
}

function about(
	row: number,
	column: string,
	value: string,
	code: 'column_twice' | 'column_missing'
): Refusal {
	return { row, column, value, code, facts: {} };
}

function isTooLong({ cells }: SheetRow, width: number) {
	return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
}

function tooManyCells({ number, cells }: SheetRow, width: number): Refusal {
	const value = cells.slice(width).find((cell) => cell.trim() !== '') ?? '';
	return {
		row: number,
		column: null,
		value,
		code: 'too_many_cells',
		facts: { have: cells.length, need: width }
	};
}

function rowsOf(
	{ rows }: Sheet,
	places: Map<string, number>,
	others: { index: number; header: string }[]
): Row[] {
	return rows.map(({ number, cells }) => {
		const named = new Map<string, string>();
		for (const [name, index] of places) named.set(name, said(cells[index]));
		return { number, cells: named, notes: notesOf(cells, others) };
	});
}

// Statistics programs write NA for nothing, and some address columns hold a lonely "http://".
function said(cell = '') {
	const text = cell.trim();
	return /^(NA|N\/A|#N\/A|NULL|https?:\/\/)$/.test(text) ? '' : text;
}

// Built from entries, so that a column called `__proto__` is a note like any other.
function notesOf(cells: string[], others: { index: number; header: string }[]) {
	const said = others
		.map(({ index, header }) => [header, (cells[index] ?? '').trim()] as const)
		.filter(([, text]) => text !== '');
	return said.length > 0 ? Object.fromEntries(said) : undefined;
}
