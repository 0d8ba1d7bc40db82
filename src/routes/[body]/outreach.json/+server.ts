import { json } from '@sveltejs/kit';
import { omit } from '#lib/domain/omit.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../answered.ts';
import { filterOf } from '../../directory/filter.ts';
import { dayOf } from '../../on.ts';
import { askOutreach } from '../outreach/answer.ts';
import { narrowed } from '../outreach/narrow.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** Whom a table visited and whom not, for programs: null for others than the table's own people. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return sees(viewer, body.slug) ? askOutreach(sql, body, on) : null;
		});
		return json({
			body: params.body,
			on,
			outreach: answer && {
				...answer,
				visits: answer.visits.map((visit) => omit(visit, 'version')),
				notVisited: narrowed(answer.notVisited, filterOf(url))
			}
		});
	});
