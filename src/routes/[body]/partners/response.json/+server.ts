import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askResponse } from '../response/answer.ts';
import type { RequestHandler } from './$types';

/** The response to a crisis for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return askResponse(sql, body, on, sees(locals.viewer, body.slug));
		});
		return json({ body: params.body, on, ...answer });
	});
