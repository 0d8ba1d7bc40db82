import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import * as changes from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as names from '#lib/server/names.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from './forms.ts';

const undoing = v.object({ change: v.pipe(v.string(), v.toNumber(), v.safeInteger()) });

/** The change that a form asks to take back; answers 400 when it names none. */
export async function changeToUndo(request: Request): Promise<number> {
	const parsed = parse(undoing, await request.formData());
	return parsed.ok ? parsed.output.change : error(400, m.history_because_unknown());
}

/** Takes a change back; answers what stands in the way with its name, nothing when it is done. */
export async function undo(sql: Sql, change: number) {
	const obstacles = await changes.undo(sql, change);
	const records = obstacles.flatMap(({ record }) => record ?? []);
	const known = await names.list(sql, records);
	return obstacles.map(({ record, reason }) => ({ reason, name: known[record ?? ''] }));
}
