import { randomUUID } from 'node:crypto';
import { fold } from '#lib/domain/import/fold.ts';
import type { TieEntry } from '#lib/domain/import/ties.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { findOrganizations } from './find-organizations.ts';
import { addRows, changeRows } from './records.ts';
import { findWaves } from './waves.ts';

/** A row whose wave and two organizations are known. */
type Placed = { entry: TieEntry; waveId: string; from: string; to: string };

type Before = {
	id: string;
	waveId: string;
	from: string;
	to: string;
	respondent: string;
	dimensions: Record<string, number>;
	notes: Record<string, unknown>;
};

/** Adds and changes what organizations report of each other in the waves of a body. */
export async function saveTies(sql: Sql, entries: TieEntry[], context: Context) {
	const froms = await findOrganizations(sql, asked(entries, 'from'), context);
	const tos = await findOrganizations(sql, asked(entries, 'to'), context);
	const known = entries.filter(({ row }) => froms.has(row) && tos.has(row));
	await saveSides(
		sql,
		known.map((entry) => ({ entry, from: froms.get(entry.row)!, to: tos.get(entry.row)! })),
		context
	);
}

/** Adds and changes reports whose two organizations are known by their ids. */
export async function saveSides(sql: Sql, sides: Omit<Placed, 'waveId'>[], context: Context) {
	const waves = await findWaves(
		sql,
		sides.map(({ entry }) => entry),
		context
	);
	const placed = placeTies(
		sides.map((side) => ({ ...side, waveId: waves.get(side.entry.row)! })),
		context
	);
	await saveReports(sql, placed, context);
	await saveRatings(sql, placed, context);
}

function asked(entries: TieEntry[], column: 'from' | 'to') {
	return entries.map((entry) => ({ row: entry.row, column, text: entry[column] }));
}

// Two ways to write an organization are one organization: two rows may turn out to be the same, or a tie with itself.
function placeTies(ties: Placed[], { ledger }: Context): Placed[] {
	const first = new Map<string, number>();
	return ties.filter((tie) => {
		const { row, to } = tie.entry;
		const earlier = first.get(keyOf(tie));
		first.set(keyOf(tie), earlier ?? row);
		if (tie.from === tie.to) ledger.refuse(row, 'to', to, 'self_tie');
		else if (earlier !== undefined)
			ledger.refuse(row, 'from', tie.entry.from, 'duplicate_row', { first: earlier });
		else return true;
		return false;
	});
}

function keyOf({ entry, waveId, from, to }: Placed) {
	return `${waveId} ${from} ${to} ${fold(entry.respondent)}`;
}

async function saveReports(sql: Sql, placed: Placed[], { bodyId, fileName, ledger }: Context) {
	const before = await listReports(sql, placed);
	const fresh = placed.filter((tie) => !before.has(keyOf(tie)));
	const older = placed.filter((tie) => before.has(keyOf(tie)));

	await addRows(
		sql,
		'tie_report',
		fresh.map((tie) => ({ ...newReport(tie), body_id: bodyId, source: fileName }))
	);
	const changed = await changeRows(
		sql,
		'tie_report',
		older.map((tie) => olderReport(tie, before.get(keyOf(tie))!))
	);
	for (const { entry } of fresh) ledger.mark(entry.row, 'added');
	for (const tie of older)
		ledger.mark(tie.entry.row, changed.has(before.get(keyOf(tie))!.id) ? 'changed' : 'unchanged');
}

function newReport({ entry, waveId, from, to }: Placed) {
	return {
		id: randomUUID(),
		wave_id: waveId,
		from_organization_id: from,
		to_organization_id: to,
		respondent: entry.respondent,
		level: entry.level,
		reporter_level: entry.reporterLevel ?? null,
		dimensions: entry.dimensions,
		evidence: [],
		confidential_fields: [],
		notes: entry.notes ?? {}
	};
}

function olderReport({ entry }: Placed, { id, dimensions, notes }: Before) {
	return {
		id,
		level: entry.level,
		reporter_level: entry.reporterLevel,
		dimensions: { ...dimensions, ...entry.dimensions },
		notes: entry.notes && { ...notes, ...entry.notes }
	};
}

async function listReports(sql: Sql, placed: Placed[]) {
	const waves = [...new Set(placed.map(({ waveId }) => waveId))];
	const rows = await sql<Before[]>`
		select id, wave_id, from_organization_id as from, to_organization_id as to, respondent, dimensions, notes
		from tie_report where wave_id = any (${waves}::uuid[])
	`;
	return new Map(
		rows.map((row) => [`${row.waveId} ${row.from} ${row.to} ${fold(row.respondent)}`, row])
	);
}

// Nobody learns whether a rating was known, so the rows are not counted by it; that they were saved is said once.
async function saveRatings(sql: Sql, placed: Placed[], { bodyId, ledger }: Context) {
	const rated = placed.filter(({ entry }) => Object.keys(entry.ratings).length > 0);
	const rows = rated.flatMap(({ entry, waveId, from, to }) =>
		Object.entries(entry.ratings).map(([dimension, rating]) => ({
			body_id: bodyId,
			wave_id: waveId,
			from_organization_id: from,
			to_organization_id: to,
			respondent: fold(entry.respondent),
			dimension,
			rating
		}))
	);
	await addRows(sql, 'tie_rating', rows);
	const [first] = rated;
	if (first) ledger.warn(first.entry.row, 'trust', '', 'ratings_kept', { count: rows.length });
}
