import { repeatedRow, type CostTable } from '#lib/domain/access/cost-table.ts';
import { growingList } from './growing-list.ts';
import { BadFile, WrongCall } from './kind.ts';
import { openTable, type OpenTable } from './open-table.ts';
import { numberIn, problemsOf } from './problems.ts';

type Numbers = ReadonlyMap<string, number>;

/** The trips of a cost file from places to sites and, where both are places, between places. */
export interface CostFile {
	trips: CostTable;
	between: CostTable;
	/** Rows that name an id of neither file, and rows without a cost: trips that cannot be made. */
	unknown: number;
	empty: number;
}

/** Reads a table of costs row by row. Throws `WrongCall` for a missing column or file, `BadFile` for rows not understood. */
export async function readCosts(file: string, cells: Numbers, sites: Numbers): Promise<CostFile> {
	const table = await openTable(file, ['from', 'to', 'cost']);
	const columns = columnsOf(file, table);
	const problems = problemsOf(file);
	const [trips, between] = [growingTable(), growingTable()];
	let [unknown, empty] = [0, 0];

	for await (const { number, cells: row } of table.rows) {
		const from = cells.get((row[columns.from] ?? '').trim());
		const to = (row[columns.to] ?? '').trim();
		const [site, cell] = [sites.get(to), cells.get(to)];
		const text = (row[columns.cost] ?? '').trim();
		const cost = numberIn(text);
		if (/^(na|nan|inf|null)?$/i.test(text)) empty++;
		else if (!(cost >= 0)) problems.add(number, 'cost', text, 'is not a number from 0 up.');
		else if (from === undefined || (site === undefined && cell === undefined)) unknown++;
		else {
			if (site !== undefined) trips.add(from, site, cost, number);
			if (cell !== undefined) between.add(from, cell, cost, number);
		}
	}
	problems.check();
	refuseRepeated(file, trips, cells, sites);
	return { trips: trips.table(), between: between.table(), unknown, empty };
}

function columnsOf(file: string, { header, find }: OpenTable) {
	const place = (name: string) => {
		const at = find(name);
		const has = header.map((one) => `"${one.trim()}"`).join(', ');
		if (at < 0) throw new WrongCall(`${file} has no column "${name}". Its columns are ${has}.`);
		return at;
	};
	return { from: place('from'), to: place('to'), cost: place('cost') };
}

function growingTable() {
	const from = growingList(Uint32Array);
	const to = growingList(Uint32Array);
	const cost = growingList(Float64Array);
	const rows = growingList(Uint32Array);
	return {
		add: (cell: number, site: number, costs: number, row: number) => {
			from.add(cell);
			to.add(site);
			cost.add(costs);
			rows.add(row);
		},
		rows,
		table: (): CostTable => ({ from: from.values(), to: to.values(), cost: cost.values() })
	};
}

function refuseRepeated(
	file: string,
	trips: ReturnType<typeof growingTable>,
	cells: Numbers,
	sites: Numbers
) {
	const table = trips.table();
	const again = repeatedRow(table, cells.size, sites.size);
	if (again === null) return;
	const row = trips.rows.values()[again];
	throw new BadFile(
		`${file} was not measured:\nrow ${row}, column "cost": "${table.cost[again]}" is a second cost of the same trip.`
	);
}
