import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import * as findings from './findings.ts';
import * as gapFindings from './gap-findings.ts';
import * as networkFindings from './network-findings.ts';
import * as workFindings from './work-findings.ts';

/**
 * Judges some bodies by everything there is to judge, their tables, their networks, whom services reach and what
 * organizations keep between them, and keeps what was found; answers how many of them whoever asks may change. The others stay as they were.
 */
export async function refreshAll(sql: Sql, bodies: string[], on: Day): Promise<number> {
	const judged = await findings.refreshAll(sql, bodies, on);
	for (const body of judged > 0 ? bodies : []) await networkFindings.refresh(sql, body, on);
	await gapFindings.refreshAll(sql, bodies, on);
	await workFindings.refreshAll(sql, bodies, on);
	return judged;
}
