import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { findWork, type WorkShown } from '../findings/answer.ts';
import type { RequestHandler } from './$types';

/** What agreements, trainings and protocols ask for, for programs: null for others than the body's own people. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const found = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return sees(locals.viewer, body.slug) ? findWork(sql, body, on) : null;
		});
		const findings = found?.findings.map(written) ?? null;
		return json({ body: params.body, on, findings, resolved: found?.resolved ?? null });
	});

function written({ id, statement, next, finding, records, steps, ...kept }: WorkShown) {
	const { state, reason, owner, dueOn, firstSeenOn } = kept;
	const life = { state, reason, owner, dueOn, firstSeenOn, history: steps };
	return { id, statement, next, ...finding, records, ...life };
}
