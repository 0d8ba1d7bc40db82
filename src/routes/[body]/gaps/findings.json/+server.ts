import { error, json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { findGaps, type GapShown } from '../findings/answer.ts';
import type { RequestHandler } from './$types';

/** What stands out in whom services reach, for programs: as the page says it, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const { findings, resolved } = await locals.read(async (sql) => {
			const body = await bodies.find(sql, params.body, on);
			if (!body) error(404, m.errors_no_body({ slug: params.body }));
			return findGaps(sql, body, on);
		});
		const known = sees(locals.viewer, params.body);
		return json({
			body: params.body,
			on,
			estimate: 'straight-line',
			findings: findings.map((one) => written(one, known)),
			resolved
		});
	});

// What became of a finding is for the body's own people; for others it is unknown.
function written({ id, statement, finding, steps, ...kept }: GapShown, known: boolean) {
	const { state, reason, owner, dueOn, firstSeenOn } = kept;
	const life = known
		? { state, reason, owner, dueOn, firstSeenOn, history: steps }
		: { state: null };
	return { id, statement, ...finding, ...life };
}
