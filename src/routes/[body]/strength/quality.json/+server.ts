import { json } from '@sveltejs/kit';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askQuality } from '../quality/answer.ts';
import type { RequestHandler } from './$types';

/** The quality of partnerships for programs: as the page has it, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) =>
			askQuality(sql, (await bodyAt(sql, params.body)).id, on)
		);
		return json({ body: params.body, on, ...answer });
	});
