import { randomUUID } from 'node:crypto';
import type { CatchmentEntry } from '#lib/domain/import/catchments.ts';
import { fold } from '#lib/domain/import/fold.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { saveBelongings } from './belongings.ts';
import type { Context } from './context.ts';
import { addRows } from './records.ts';

type Catchment = { id: string; stateCode: string; name: string };

/** Adds and changes which county belongs to which catchment when. A county is in one catchment at any date. */
export async function saveCatchments(sql: Sql, entries: CatchmentEntry[], context: Context) {
	const catchments = await findCatchments(sql, entries, context);
	const placed = entries
		.map((entry) => ({ entry, catchmentId: catchments.get(nameOf(entry))! }))
		.sort((one, other) => (one.entry.from ?? '').localeCompare(other.entry.from ?? ''));
	await saveBelongings(sql, placed, context);
}

/** A catchment's key among those of all states. */
export function nameOf({ stateCode, catchment }: { stateCode: string; catchment: string }) {
	return `${stateCode} ${fold(catchment)}`;
}

/** The catchments of the instance by state and name; of several with one name the present one. */
export async function listCatchments(sql: Sql, today: Day): Promise<Map<string, Catchment>> {
	const rows = await sql<Catchment[]>`
		select id, state_code, name from catchment
		order by during @> ${today}::date, lower(during) nulls first
	`;
	return new Map(rows.map((row) => [nameOf({ ...row, catchment: row.name }), row]));
}

async function findCatchments(sql: Sql, entries: CatchmentEntry[], { known, fileName }: Context) {
	const older = await listCatchments(sql, known.today);
	const ids = new Map([...older].map(([name, { id }]) => [name, id]));
	const fresh: { id: string; state_code: string; name: string; source: string }[] = [];

	for (const { stateCode, catchment } of entries) {
		const name = nameOf({ stateCode, catchment });
		if (ids.has(name)) continue;
		const id = randomUUID();
		ids.set(name, id);
		fresh.push({ id, state_code: stateCode, name: catchment, source: fileName });
	}
	await addRows(sql, 'catchment', fresh);
	return ids;
}
