import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import * as judgements from '../judgements.ts';

/** Judges a body again after its records changed. What is found is no part of the import. */
export async function refreshFindings(sql: Sql, bodyId: string | null, today: Day) {
	if (bodyId === null) return;
	await sql`select set_config('app.import', '', true)`;
	await judgements.refreshAll(sql, [bodyId], today);
}
