import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askPartnerships } from '../partnerships/answer.ts';
import type { RequestHandler } from './$types';

/** What organizations give each other and when they last met, for programs: null for others than the body's own people. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const partnerships = await locals.read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			return sees(locals.viewer, slug) ? askPartnerships(sql, id, on) : null;
		});
		return json({ body: params.body, on, partnerships });
	});
