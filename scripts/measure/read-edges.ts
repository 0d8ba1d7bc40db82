import { BadFile, WrongCall } from './kind.ts';
import { openTable, type OpenTable } from './open-table.ts';

/** Which columns to read. `level` is used when the file has it; `mustHaveLevel` when the person named it. */
export interface Columns {
	from: string;
	to: string;
	level: string;
	mustHaveLevel: boolean;
}

/** An edge list: organizations numbered in the order in which they appear, and one row for each report of a tie. */
export interface EdgeList {
	names: string[];
	from: Int32Array;
	to: Int32Array;
	/** NaN where no level was given; null without such a column. */
	level: Float64Array | null;
	/** Rows that name one organization only: it counts, without a tie. */
	alone: number;
	/** Columns that were not read. */
	unused: string[];
}

interface Reading {
	numbers: Map<string, number>;
	from: number[];
	to: number[];
	level: number[];
	alone: number;
	problems: string[];
	problemCount: number;
}

const mostProblems = 20;

/** Reads an edge list row by row. Throws `WrongCall` for a missing column or file, `BadFile` for rows not understood. */
export async function readEdges(file: string, columns: Columns): Promise<EdgeList> {
	const table = await openTable(file, [columns.from, columns.to, columns.level]);
	const places = placesOf(file, table, columns);
	const reading = emptyReading();
	for await (const { number, cells } of table.rows) readRow(reading, number, cells, places, table);
	if (reading.problemCount > 0) throw new BadFile(problemsText(file, reading));
	const used = Object.values(places);
	return {
		names: [...reading.numbers.keys()],
		from: Int32Array.from(reading.from),
		to: Int32Array.from(reading.to),
		level: places.level < 0 ? null : Float64Array.from(reading.level),
		alone: reading.alone,
		unused: table.header.filter((name, at) => name.trim() !== '' && !used.includes(at))
	};
}

type Places = { from: number; to: number; level: number };

function placesOf(file: string, { header, find }: OpenTable, columns: Columns): Places {
	const level = find(columns.level);
	const places = { from: find(columns.from), to: find(columns.to), level };
	const has = header.map((name) => `"${name.trim()}"`).join(', ');
	for (const name of ['from', 'to', 'level'] as const) {
		if (places[name] >= 0 || (name === 'level' && !columns.mustHaveLevel)) continue;
		throw new WrongCall(
			`${file} has no column "${columns[name]}". Its columns are ${has}. Say which to read with --${name} COLUMN.`
		);
	}
	return places;
}

function emptyReading(): Reading {
	const none = { alone: 0, problems: [], problemCount: 0 };
	return { numbers: new Map(), from: [], to: [], level: [], ...none };
}

function readRow(
	reading: Reading,
	row: number,
	cells: string[],
	places: Places,
	{ header }: OpenTable
) {
	const from = (cells[places.from] ?? '').trim();
	const to = (cells[places.to] ?? '').trim();
	if (!from && !to) {
		complain(reading, `row ${row}: names no organization.`);
		return;
	}
	if (!from || !to) {
		numberOf(reading, from || to);
		reading.alone++;
		return;
	}
	const level = places.level < 0 ? NaN : levelOf(cells[places.level] ?? '');
	if (level === null) {
		const value = cells[places.level];
		const what = `row ${row}, column "${header[places.level]}": "${value}" is not a level.`;
		complain(reading, `${what} Write a number from 0 up, or nothing for "not answered".`);
		return;
	}
	reading.from.push(numberOf(reading, from));
	reading.to.push(numberOf(reading, to));
	reading.level.push(level);
}

function numberOf({ numbers }: Reading, name: string): number {
	const known = numbers.get(name);
	if (known !== undefined) return known;
	numbers.set(name, numbers.size);
	return numbers.size - 1;
}

// NaN for no answer, also as statistics programs write it; null for what is not a level.
function levelOf(cell: string): number | null {
	const text = cell.trim();
	if (text === '' || /^(na|nan)$/i.test(text)) return NaN;
	if (!/^\+?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text)) return null;
	const level = Number(text.replace(',', '.'));
	return Number.isFinite(level) ? level : null;
}

function complain(reading: Reading, problem: string) {
	reading.problemCount++;
	if (reading.problems.length < mostProblems) reading.problems.push(problem);
}

function problemsText(file: string, { problems, problemCount }: Reading): string {
	const more = problemCount - problems.length;
	const rest = more > 0 ? [`… and ${more} more.`] : [];
	return [`${file} was not measured:`, ...problems, ...rest].join('\n');
}
