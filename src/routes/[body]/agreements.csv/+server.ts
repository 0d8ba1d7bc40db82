import { agreementRows } from '#lib/domain/agreement/export.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import { answerSheet } from '../../answer-sheet.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askAgreements } from '../agreements/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** Agreements and joint activities as one table for a spreadsheet, with the permissions of the page. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const answer = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return askAgreements(sql, body.id, dayOf(url), sees(locals.viewer, body.slug));
		});
		const rows = agreementRows(answer.agreements, answer.activities ?? []);
		return answerSheet(rows, 'agreements', locals.viewer);
	});
