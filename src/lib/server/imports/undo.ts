import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import * as events from '../events.ts';
import type { Door } from './bring-in.ts';
import { refreshFindings } from './refresh.ts';

/** A record that stands in the way of undoing: it was changed since, is in use, and so on. */
export type Obstacle = {
	changeId: number;
	tableName: string;
	recordId: string;
	name: string | null;
	reason: 'unknown' | 'changed_since' | 'gone' | 'in_use' | 'taken' | 'not_allowed';
};

/** What became of an undo: done, nothing found to undo, or what stands in the way (then nothing was undone). */
export type Undoing = {
	outcome: 'done' | 'unknown' | 'already' | 'blocked';
	obstacles: Obstacle[];
};

/** Takes back everything an import did, or nothing. */
export function undo(door: Door, id: string, today: Day): Promise<Undoing> {
	return door(async (sql) => {
		await sql`select set_config('statement_timeout', '10min', true)`;
		const [found] = await sql<{ bodyId: string | null; isUndone: boolean }[]>`
			select body_id, undone_at is not null as is_undone from import where id = try_uuid(${id}) for update
		`;
		if (!found) return { outcome: 'unknown', obstacles: [] };
		if (found.isUndone) return { outcome: 'already', obstacles: [] };
		return undoAll(sql, id, found.bodyId, today);
	});
}

async function undoAll(sql: Sql, id: string, bodyId: string | null, today: Day): Promise<Undoing> {
	const obstacles = await sql<Obstacle[]>`select * from undo_import(${id})`;
	if (obstacles.length > 0) return { outcome: 'blocked', obstacles: [...obstacles] };
	await events.add(sql, 'import_undone', { id }, bodyId);
	await refreshFindings(sql, bodyId, today);
	return { outcome: 'done', obstacles: [] };
}
