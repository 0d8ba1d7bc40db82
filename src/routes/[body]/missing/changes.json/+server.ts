import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import type { Finding } from '#lib/domain/finding/finding.ts';
import { say } from '#lib/words/findings.ts';
import { sayEvent } from '#lib/words/life.ts';
import { answered } from '../../../answered.ts';
import { bodyAt } from '../../records.ts';
import { askChanges, daysOf } from '../changes/answer.ts';
import type { RequestHandler } from './$types';

/** What changed at the table between two days, for programs: the same answer as the page. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const days = daysOf(url);
		const changes = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return askChanges(sql, body, days, sees(locals.viewer, body.slug));
		});
		return json({
			body: params.body,
			...days,
			closed: changes.closed.map(written),
			new: changes.new.map(written),
			reopened: changes.reopened.map(written),
			stayed: changes.stayed,
			decisions: changes.decisions.map((event) => {
				const { key, day, state, reason, owner, dueOn, by } = event;
				return { id: key, statement: sayEvent(event), day, state, reason, owner, dueOn, by };
			})
		});
	});

function written(finding: Finding) {
	const { id, kind, have, need } = finding;
	return { id, kind, statement: say(finding), have, need };
}
