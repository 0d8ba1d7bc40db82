import { json } from '@sveltejs/kit';
import { feedbackOf } from '#lib/domain/feedback/feedback.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import * as feedback from '#lib/server/feedback.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** What the community said and what came of it, for programs: null for others than the body's own people. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const kept = await read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			return sees(viewer, slug) ? feedback.list(sql, id) : null;
		});
		return json({ body: params.body, on, feedback: kept && feedbackOf(kept, on) });
	});
