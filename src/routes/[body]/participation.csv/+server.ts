import { participationRows } from '#lib/domain/participation/export.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import { answerSheet } from '../../answer-sheet.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askParticipation } from '../participation/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** Meetings of other bodies as a table for a spreadsheet; headings only for others than the table's own people. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const entries = await read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			return sees(viewer, slug) ? (await askParticipation(sql, id, dayOf(url))).entries : [];
		});
		return answerSheet(participationRows(entries), 'participation', viewer);
	});
