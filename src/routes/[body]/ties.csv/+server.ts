import { error } from '@sveltejs/kit';
import { reportRows } from '#lib/domain/tie/report-file.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answerSheet } from '../../answer-sheet.ts';
import { answered } from '../../answered.ts';
import { bodyAt, refuseUnlessCoordinates } from '../records.ts';
import type { RequestHandler } from './$types';

/** The reports of a wave as a file that can be brought in again: for who coordinates the body. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		refuseUnlessCoordinates(locals.viewer, params.body);
		const name = url.searchParams.get('wave');
		const rows = await locals.read(async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			const wave = strengths.chosen(await waves.list(sql, id, '9999-12-31'), name);
			if (!wave) error(404, m.strength_no_wave({ wave: name?.slice(0, 60) ?? '–' }));
			const reports = await ties.list(sql, wave.id);
			return reportRows(wave.name, await ties.listNamed(sql, wave.id), reports);
		});
		return answerSheet(rows, 'ties', locals.viewer);
	});
