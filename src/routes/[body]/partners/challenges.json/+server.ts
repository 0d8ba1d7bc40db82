import { json } from '@sveltejs/kit';
import { challengeRows } from '#lib/domain/partner/challenges.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import * as challenges from '#lib/server/challenges.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import type { RequestHandler } from './$types';

/** What makes working together hard, for programs: null for others than the body's own people. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const kept = await read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			return sees(viewer, slug) ? challenges.list(sql, id) : null;
		});
		return json({ body: params.body, on, challenges: kept && challengeRows(kept, on) });
	});
