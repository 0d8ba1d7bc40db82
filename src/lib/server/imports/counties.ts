import type { CountyEntry } from '#lib/domain/import/counties.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows, changeRows } from './records.ts';

type Before = {
	fips: string;
	notes: Record<string, unknown>;
	childrenByGroup: Record<string, number>;
};

/** Adds and changes counties by their FIPS code. */
export async function saveCounties(
	sql: Sql,
	entries: CountyEntry[],
	{ fileName, ledger }: Context
) {
	const rows = await sql<Before[]>`
		select fips, notes, children_by_group from county where fips = any (${entries.map(({ fips }) => fips)})
	`;
	const before = new Map(rows.map((row) => [row.fips, row]));
	const fresh = entries.filter(({ fips }) => !before.has(fips));
	const older = entries.filter(({ fips }) => before.has(fips));

	await addRows(
		sql,
		'county',
		fresh.map((entry) => ({ ...newCounty(entry), source: fileName }))
	);
	const changed = await changeRows(
		sql,
		'county',
		older.map((entry) => olderCounty(entry, before.get(entry.fips)!))
	);
	for (const { row } of fresh) ledger.mark(row, 'added');
	for (const { row, fips } of older) ledger.mark(row, changed.has(fips) ? 'changed' : 'unchanged');
}

function newCounty({
	fips,
	stateCode,
	name,
	population,
	children,
	land,
	groups,
	notes
}: CountyEntry) {
	return {
		fips,
		state_code: stateCode,
		name,
		population: population ?? null,
		children: children ?? null,
		land_square_miles: land ?? null,
		children_by_group: groups ?? {},
		notes: notes ?? {}
	};
}

function olderCounty(entry: CountyEntry, before: Before) {
	const { fips, name, population, children, land, groups, notes } = entry;
	return {
		fips,
		name,
		population,
		children,
		land_square_miles: land,
		children_by_group: groups && { ...before.childrenByGroup, ...groups },
		notes: notes && { ...before.notes, ...notes }
	};
}
