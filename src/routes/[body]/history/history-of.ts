import type { Entry } from '#lib/domain/history/change.ts';
import { entries } from '#lib/domain/history/entries.ts';
import * as changes from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';

/** The history of one record for its own page, and the change that "undo last change" would take back. */
export interface RecordHistory {
	entries: Entry[];
	names: Record<string, string>;
	latest: number | null;
}

/** Reads what whoever asks may know about a record's history; empty for those who may know nothing. */
export async function historyOf(sql: Sql, which: changes.Which): Promise<RecordHistory> {
	const list = await changes.list(sql, { limit: 10, ...which });
	return {
		entries: entries(list),
		names: await changes.listNames(sql, list),
		latest: await changes.findLatest(sql, which)
	};
}
