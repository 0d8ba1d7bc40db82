import type { DemandEntry } from '#lib/domain/import/demand.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows, batches, changeRows } from './records.ts';

type Before = { id: string; reference: string; notes: Record<string, unknown> };

/** Adds and changes the points where people live, by their id. */
export async function saveDemand(sql: Sql, entries: DemandEntry[], context: Context) {
	for (const batch of batches(entries)) await saveBatch(sql, batch, context);
}

async function saveBatch(sql: Sql, entries: DemandEntry[], { fileName, ledger }: Context) {
	const rows = await sql<Before[]>`
		select id, reference, notes from demand_point where reference = any (${entries.map(({ id }) => id)})
	`;
	const before = new Map(rows.map((row) => [row.reference, row]));
	const fresh = entries.filter(({ id }) => !before.has(id));
	const older = entries.filter(({ id }) => before.has(id));

	await addRows(
		sql,
		'demand_point',
		fresh.map((entry) => ({ ...newPoint(entry), source: fileName }))
	);
	const changed = await changeRows(
		sql,
		'demand_point',
		older.map((entry) => olderPoint(entry, before.get(entry.id)!))
	);
	for (const { row } of fresh) ledger.mark(row, 'added');
	for (const { row, id } of older)
		ledger.mark(row, changed.has(before.get(id)!.id) ? 'changed' : 'unchanged');
}

function newPoint({ id, name, at, population, children, countyFips, notes }: DemandEntry) {
	return {
		reference: id,
		name: name ?? null,
		at: at ?? null,
		population,
		children: children ?? null,
		county_fips: countyFips ?? null,
		notes: notes ?? {}
	};
}

function olderPoint(
	{ name, at, population, children, countyFips, notes }: DemandEntry,
	before: Before
) {
	return {
		id: before.id,
		name,
		at,
		population,
		children,
		county_fips: countyFips,
		notes: notes && { ...before.notes, ...notes }
	};
}
