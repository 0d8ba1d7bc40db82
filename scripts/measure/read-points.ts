import type { Points } from '#lib/domain/access/grid.ts';
import { BadFile, WrongCall } from './kind.ts';
import { openTable, type OpenTable } from './open-table.ts';
import { numberIn, problemsOf, type Problems } from './problems.ts';

/** Places with an amount each: people who live there, or what is offered there. */
export interface PointFile extends Points {
	ids: string[];
	/** The place in `ids` of each id. */
	numbers: Map<string, number>;
	amount: Float64Array;
}

/** What of a file is read: its amount under one of these names, and coordinates unless costs are given otherwise. */
export interface Wanted {
	amount: string[];
	coordinates: boolean;
}

const names = {
	id: ['id', 'geoid', 'reference'],
	latitude: ['latitude', 'lat'],
	longitude: ['longitude', 'lon', 'lng', 'long']
};

/** Reads places row by row. Throws `WrongCall` for a missing column or file, `BadFile` for rows not understood. */
export async function readPoints(file: string, wanted: Wanted): Promise<PointFile> {
	const all = [...Object.values(names), wanted.amount].flat();
	const table = await openTable(file, all);
	const columns = columnsOf(file, table, wanted);
	const problems = problemsOf(file);
	const numbers = new Map<string, number>();
	const [latitude, longitude, amount]: number[][] = [[], [], []];

	for await (const { number: row, cells } of table.rows) {
		const id = (cells[columns.id] ?? '').trim();
		const told = teller(problems, row, table.header, cells);
		if (id === '') told(columns.id, 'is no id.');
		else if (numbers.has(id)) told(columns.id, 'was there in a row above; each id stands once.');
		else numbers.set(id, numbers.size);
		latitude!.push(degrees(columns.latitude, 90, told, cells));
		longitude!.push(degrees(columns.longitude, 180, told, cells));
		amount!.push(amountIn(columns.amount, told, cells));
	}
	problems.check();
	if (numbers.size === 0) throw new BadFile(`${file} has no rows below its header.`);
	return {
		ids: [...numbers.keys()],
		numbers,
		latitude: Float64Array.from(latitude!),
		longitude: Float64Array.from(longitude!),
		amount: Float64Array.from(amount!)
	};
}

function columnsOf(file: string, { header, find }: OpenTable, { amount, coordinates }: Wanted) {
	const place = (wanted: string[]) => {
		const found = wanted.map(find).find((at) => at >= 0);
		if (found !== undefined) return found;
		const has = header.map((name) => `"${name.trim()}"`).join(', ');
		throw new WrongCall(`${file} has no column "${wanted[0]}". Its columns are ${has}.`);
	};
	return {
		id: place(names.id),
		latitude: coordinates ? place(names.latitude) : -1,
		longitude: coordinates ? place(names.longitude) : -1,
		amount: amount.length > 0 ? place(amount) : -1
	};
}

type Tell = (column: number, what: string) => void;

function teller(problems: Problems, row: number, header: string[], cells: string[]): Tell {
	return (column, what) =>
		problems.add(row, header[column]!.trim(), (cells[column] ?? '').trim(), what);
}

function degrees(column: number, most: number, told: Tell, cells: string[]): number {
	if (column < 0) return 0;
	const value = numberIn(cells[column] ?? '');
	if (!(Math.abs(value) <= most)) told(column, `is not between -${most} and ${most} degrees.`);
	return value;
}

function amountIn(column: number, told: Tell, cells: string[]): number {
	if (column < 0) return 0;
	const value = numberIn(cells[column] ?? '');
	if (!(value >= 0 && value < Infinity)) told(column, 'is not a number from 0 up.');
	return value;
}
