import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askTrainings } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Who trained whom, for programs: null for others than the body's own people. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return sees(locals.viewer, body.slug) ? askTrainings(sql, body.id, on) : null;
		});
		const { training = null, counties = null } = answer ?? {};
		return json({ body: params.body, on, ...(training ?? { trainings: null }), counties });
	});
