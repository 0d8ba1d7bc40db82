import { camel } from '#lib/domain/history/camel.ts';
import type { Change, Values } from '#lib/domain/history/change.ts';
import { merge, type Typed } from '#lib/domain/history/merge.ts';
import * as changes from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';

/** A record in the version that a form showed, and what the form shows of its columns. */
export interface Seen {
	table: string;
	id: string;
	version: number;
	typed: (values: Values) => Typed;
}

/** What the form says when somebody else was first: their changes, and both brought together in the form. */
export interface Conflict {
	changes: Change[];
	names: Record<string, string>;
	values: Typed;
	taken: string[];
	clashes: string[];
	/** The versions that are seen now, in the order asked. */
	versions: number[];
}

// Nobody changed them, and yet the form shows a version that is not there, as after a backup was put back.
async function elsewhere(sql: Sql, records: Seen[], values: Typed): Promise<Conflict | null> {
	const now = await Promise.all(records.map((record) => changes.findVersion(sql, record)));
	const versions = records.map(({ version }, i) => now[i] ?? version);
	if (records.every(({ version }, i) => version === versions[i])) return null;
	return { changes: [], names: {}, values, taken: [], clashes: [], versions };
}

/** What happened to some records since a form showed them; null when nothing, so that something else was in the way. */
export async function conflictOf(
	sql: Sql,
	records: Seen[],
	typed: Typed
): Promise<Conflict | null> {
	const since = await Promise.all(
		records.map(({ version, ...record }) => changes.listSince(sql, record, version))
	);
	const all = since.flat();
	if (all.length === 0) return elsewhere(sql, records, typed);
	// A record nobody touched says nothing on either side, so its fields stay as typed.
	const shown = (pick: (list: Change[]) => Values | null | undefined): Typed =>
		Object.assign(
			{},
			...records.map((record, i) => {
				const values = pick(since[i] ?? []);
				return values ? record.typed(camel(values)) : {};
			})
		);
	const merged = merge(
		shown((list) => list[0]?.before),
		typed,
		shown((list) => list.at(-1)?.after)
	);
	const versions = records.map(({ version }, i) =>
		Number(since[i]?.at(-1)?.after?.version ?? version)
	);
	return { changes: all, names: await changes.listNames(sql, all), versions, ...merged };
}
