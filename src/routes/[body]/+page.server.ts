import type { Day } from '#lib/domain/place/dates.ts';
import type { Share } from '#lib/domain/share.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import * as register from '#lib/server/body-register.ts';
import type { Sql } from '#lib/server/connect.ts';
import { factsOf, type Table } from '#lib/server/rosters.ts';
import { ask, type Answer } from './missing/answer.ts';
import type { PageServerLoad } from './$types';

/** What changed at a table since its last meeting: places held by someone who comes, and gaps. */
export interface SinceLastMeeting {
	date: Day;
	before: Share;
	after: Share;
	/** Findings that are gone, and findings that are new. */
	closed: number;
	opened: number;
}

/** The table judged today and on the day of its last meeting. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	return locals.read(async (sql) => {
		const answer = await ask(sql, body, on, sees);
		const related = await register.findRelated(sql, body.id, on);
		return { answer, related, since: await sinceLastMeeting(sql, body, answer) };
	});
};

async function sinceLastMeeting(
	sql: Sql,
	body: Table,
	{ activity, coverage, findings }: Answer
): Promise<SinceLastMeeting | null> {
	const date = activity.window.at(-1);
	if (!date) return null;
	const then = judge(await factsOf(sql, body, date), date);
	const [was, is] = [then.findings, findings].map((list) => new Set(list.map(({ id }) => id)));
	return {
		date,
		before: then.coverage.effective.all,
		after: coverage.effective.all,
		closed: [...was!].filter((id) => !is!.has(id)).length,
		opened: [...is!].filter((id) => !was!.has(id)).length
	};
}
