import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import * as findings from '../findings.ts';
import * as networkFindings from '../network-findings.ts';

/** Judges a body's table and its network again after its records changed. What is found is no part of the import. */
export async function refreshFindings(sql: Sql, bodyId: string | null, today: Day) {
	if (bodyId === null) return;
	await sql`select set_config('app.import', '', true)`;
	await findings.refresh(sql, bodyId, today);
	await networkFindings.refresh(sql, bodyId, today);
}
