import { isDay, type Day } from '../place/dates.ts';
import { dayAfter } from '../place/periods.ts';
import { foldWord } from './fold.ts';
import type { Facts, Refusal, RefusalCode, Warning, WarningCode } from './problem.ts';
import type { Row } from './sheet.ts';

/** Accepted words of a column: what is stored by every way to write it, and the first ways. */
export type Words<T extends string> = { byName: ReadonlyMap<string, T>; accepted: string[] };

/** Makes the words of a column from what is stored and the other ways to write each. */
export function words<const T extends string>(list: { code: T; also?: string[] }[]): Words<T> {
	const named = list.flatMap(({ code, also = [] }) =>
		[code, ...also].map((name) => [foldWord(name), code] as const)
	);
	return { byName: new Map(named), accepted: list.map(({ code }) => code.replaceAll('_', ' ')) };
}

/** What can be asked of one row. Every question about an empty cell answers undefined: nothing is said, nothing changes. */
export type Cells = ReturnType<typeof readCells>;

/** Opens one row for reading: answers typed values and collects what is wrong in `refused` and `warnings`. */
export function readCells(row: Row) {
	const refused: Refusal[] = [];
	const warnings: Warning[] = [];
	const text = (column: string) => row.cells.get(column) || undefined;

	function refuse(
		column: string,
		code: RefusalCode,
		facts: Facts = {},
		value = text(column) ?? ''
	) {
		refused.push({ row: row.number, column, value, code, facts });
		return undefined;
	}
	function warn(column: string | null, code: WarningCode, facts: Facts = {}) {
		warnings.push({ row: row.number, column, value: (column && text(column)) || '', code, facts });
	}
	function required(column: string): string {
		return text(column) ?? refuse(column, 'required') ?? '';
	}

	return {
		row: row.number,
		notes: row.notes,
		cells: row.cells,
		text,
		required,
		refuse,
		warn,
		refused,
		warnings
	};
}

/** The parts of a cell between semicolons; undefined when the cell is empty. */
export function list(cells: Cells, column: string): string[] | undefined {
	const parts = cells
		.text(column)
		?.split(';')
		.map((part) => part.trim())
		.filter(Boolean);
	return parts && [...new Set(parts)];
}

/** A day written as YYYY-MM-DD that exists, between 1800 and 2200. */
export function day(cells: Cells, column: string): Day | undefined {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return cells.refuse(column, 'not_a_day');
	if (!isDay(text)) return cells.refuse(column, 'no_such_day');
	return text < '1800' || text > '2200' ? cells.refuse(column, 'day_too_far') : text;
}

/** The first day of a time and the first day after it, from the columns `from` and `to` (the last day). */
export function period(cells: Cells) {
	const from = day(cells, 'from');
	const last = day(cells, 'to');
	if (from && last && last < from) cells.refuse('to', 'to_before_from', { from });
	return { from, until: last && dayAfter(last) };
}

/** A number with a decimal point, or with one decimal comma as many spreadsheets write it. */
export function decimal(cells: Cells, column: string): number | undefined {
	const text = cells.text(column)?.replace('−', '-');
	if (text === undefined) return undefined;
	const plain = /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
	const isNumber = plain.length < 40 && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(plain);
	return isNumber ? Number(plain) : cells.refuse(column, 'not_a_number');
}

/** A count of zero or more; `171,415` and `171415.0` are read, half a person is not. */
export function count(cells: Cells, column: string): number | undefined {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	const plain = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
	if (!/^-?\d{1,15}(\.\d{0,15})?$/.test(plain)) return cells.refuse(column, 'not_a_number');
	const number = Number(plain);
	if (!Number.isInteger(number)) return cells.refuse(column, 'not_whole');
	if (number < 0) return cells.refuse(column, 'negative');
	return number > 2_000_000_000 ? cells.refuse(column, 'not_a_number') : number;
}

const yes = ['yes', 'y', 'true', '1', 'sí', 'si', 'x'];
const no = ['no', 'n', 'false', '0'];

/** Yes or no. */
export function yesNo(cells: Cells, column: string): boolean | undefined {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	if (yes.includes(foldWord(text))) return true;
	return no.includes(foldWord(text)) ? false : cells.refuse(column, 'not_yes_or_no');
}

/** One of a column's accepted words. */
export function oneOf<T extends string>(
	cells: Cells,
	column: string,
	words: Words<T>
): T | undefined {
	const text = cells.text(column);
	return text === undefined ? undefined : wordOf(cells, column, text, words);
}

/** Several of a column's accepted words, between semicolons. */
export function someOf<T extends string>(
	cells: Cells,
	column: string,
	words: Words<T>
): T[] | undefined {
	const found = list(cells, column)?.map((part) => wordOf(cells, column, part, words));
	return found && [...new Set(found.filter((word) => word !== undefined))];
}

function wordOf<T extends string>(
	cells: Cells,
	column: string,
	text: string,
	{ byName, accepted }: Words<T>
) {
	return byName.get(foldWord(text)) ?? cells.refuse(column, 'not_accepted', { accepted }, text);
}

/** A point on the earth from the columns latitude and longitude, as PostgreSQL writes it: `(longitude,latitude)`. */
export function point(cells: Cells): string | undefined {
	const latitude = decimal(cells, 'latitude');
	const longitude = decimal(cells, 'longitude');
	if (cells.refused.some(({ column }) => column === 'latitude' || column === 'longitude'))
		return undefined;
	if (latitude === undefined && longitude === undefined) return undefined;
	if (latitude === undefined) return cells.refuse('latitude', 'coordinates_incomplete');
	if (longitude === undefined) return cells.refuse('longitude', 'coordinates_incomplete');
	if (isSwapped(latitude, longitude)) {
		return cells.refuse('latitude', 'coordinates_swapped');
	}
	if (Math.abs(latitude) > 90) return cells.refuse('latitude', 'latitude_range');
	if (Math.abs(longitude) > 180) return cells.refuse('longitude', 'longitude_range');
	if (latitude === 0 && longitude === 0) cells.warn('latitude', 'coordinates_zero');
	return `(${longitude},${latitude})`;
}

// In no state or territory is a latitude like the longitudes of the east coast, and a longitude like its latitudes.
function isSwapped(latitude: number, longitude: number): boolean {
	const beyond = Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
	return beyond || (latitude >= -90 && latitude <= -64 && longitude >= 13 && longitude <= 72);
}

/** A text that is no longer than a name or a label may be. */
export function short(cells: Cells, column: string, most: number): string | undefined {
	const text = cells.text(column);
	if (text === undefined || text.length <= most) return text;
	const value = `${text.slice(0, 40)}…`;
	return cells.refuse(column, 'text_too_long', { most, count: text.length }, value);
}

/** An address on the web; `www.example.org` gets its `https://`. */
export function website(cells: Cells, column: string): string | undefined {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	const whole = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text.slice(0, 2000)) ? `https://${text}` : text;
	const isWeb = /^https?:\/\//i.test(whole) && whole.length <= 2000 && URL.canParse(whole);
	return isWeb ? whole : cells.refuse(column, 'not_a_website');
}

/** An e-mail address, by its shape. */
export function email(cells: Cells, column: string): string | undefined {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	return text.length <= 254 && /^[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>]+$/.test(text)
		? text
		: cells.refuse(column, 'not_an_email');
}
