import { clientInformation } from '../people/client-information.ts';
import { readCells, type Cells } from './cells.ts';
import type { Known } from './known.ts';
import type { Refusal, Warning } from './problem.ts';
import { readTable, type Column, type Sheet } from './sheet.ts';

/** Whether a file belongs to one body, may, or cannot. */
export type Belonging = 'needed' | 'possible' | 'none';

/** One kind of file: its columns, how a row is read, and what makes two rows of a file the same. */
export type Kind<Entry> = {
	name: string;
	body: Belonging;
	/** Whether only the body's own coordinators bring it in, and no administrator for them. */
	byCoordinators?: true;
	columns: Column[];
	isExtra?: (column: string) => boolean;
	read: (cells: Cells, known: Known) => Entry;
	keys: (entry: Entry) => string[];
};

/** What every row brings along: its number in the spreadsheet, and its unknown columns. */
export type FromRow = { row: number; notes: Record<string, string> | undefined };

/** The good rows of a sheet, those with a bad cell that may hold more mistakes, and everything found wrong. */
export type Reading<Entry> = {
	entries: Entry[];
	doubtful: Entry[];
	rows: number;
	refused: Refusal[];
	warnings: Warning[];
};

/**
 * Reads a whole sheet as one kind, pausing after every thousand rows so that the caller may let others in between. When
 * the header is wrong no row is read: each would only repeat it.
 */
export function* readSheetAs<Entry extends FromRow>(
	sheet: Sheet,
	kind: Kind<Entry>,
	known: Known
): Generator<void, Reading<Entry>> {
	const table = readTable(sheet, kind.columns, kind.isExtra);
	const reading: Reading<Entry> = {
		entries: [],
		doubtful: [],
		rows: table.rows.length,
		refused: table.refused,
		warnings: table.warnings
	};
	if (table.refused.some(({ code }) => code === 'column_missing' || code === 'column_twice'))
		return reading;

	const spoiled = new Set(table.refused.map(({ row }) => row));
	const firstRows = new Map<string, number>();
	for (const row of table.rows.filter(({ number }) => !spoiled.has(number))) {
		if (row.number % 1000 === 0) yield;
		const cells = readCells(row);
		const entry = kind.read(cells, known);
		refuseTwice(cells, kind, entry, firstRows);
		refuseClients(cells, kind);
		for (const problem of cells.refused) reading.refused.push(problem);
		for (const warning of cells.warnings) reading.warnings.push(warning);
		if (cells.refused.length === 0) reading.entries.push(entry);
		else if (!cells.refused.some(({ code }) => hopeless.has(code))) reading.doubtful.push(entry);
	}
	return reading;
}

// Nothing about clients is stored here: what looks like it is stopped before it is saved.
function refuseClients<Entry>(cells: Cells, { columns }: Kind<Entry>) {
	const free = columns
		.filter(({ isFree }) => isFree)
		.map(({ name }) => [name, cells.text(name) ?? ''] as const);
	for (const [column, text] of [...free, ...Object.entries(cells.notes ?? {})]) {
		const said = text.slice(0, 5000);
		const named = clientInformation(`${column}: ${said}`).filter(
			(kind) => kind !== 'record-number'
		);
		if (named.length > 0 || clientInformation(said).length > 0) {
			cells.refuse(column, 'client_information', {}, text);
		}
	}
}

const hopeless = new Set(['required', 'duplicate_row']);

function refuseTwice<Entry>(
	cells: Cells,
	kind: Kind<Entry>,
	entry: Entry,
	firstRows: Map<string, number>
) {
	const keys = kind.keys(entry);
	const first = keys.map((key) => firstRows.get(key)).find((row) => row !== undefined);
	const column = kind.columns.find(({ required }) => required)?.name ?? '';
	if (first !== undefined) cells.refuse(column, 'duplicate_row', { first });
	else for (const key of keys) firstRows.set(key, cells.row);
}
