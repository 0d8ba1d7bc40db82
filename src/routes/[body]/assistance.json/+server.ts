import { json } from '@sveltejs/kit';
import { leads, sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askAssistance } from '../assistance/answer.ts';
import { written } from '../assistance/written.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** What a body asks its state for, for programs: null for whoever may not see it. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await read(async (sql) => {
			const { id, slug, stateCode } = await bodyAt(sql, params.body);
			const may = sees(viewer, slug) || leads(viewer, stateCode);
			return may ? askAssistance(sql, { body: id }, on) : null;
		});
		return json({ body: params.body, on, ...written(answer) });
	});
