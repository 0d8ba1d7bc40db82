import { visitRows } from '#lib/domain/outreach/export.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import { answerSheet } from '../../answer-sheet.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askOutreach } from '../outreach/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** The log of visits as a table for a spreadsheet; headings only for others than the table's own people. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const visits = await read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			if (!sees(viewer, body.slug)) return [];
			return (await askOutreach(sql, body, dayOf(url))).visits;
		});
		return answerSheet(visitRows(visits), 'outreach', viewer);
	});
