import { json } from '@sveltejs/kit';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askCoverage } from '../response/answer.ts';
import type { RequestHandler } from './$types';

/** Which topics protocols cover in each county and with each partner, for programs: as the page says it. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const coverage = await locals.read(async (sql) =>
			askCoverage(sql, await bodyAt(sql, params.body), on)
		);
		return json({ body: params.body, on, ...coverage });
	});
