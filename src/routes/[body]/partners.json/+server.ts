import { error, json } from '@sveltejs/kit';
import * as bodies from '#lib/server/bodies.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askPartners } from '../partners/answer.ts';
import { written } from './written.ts';
import type { RequestHandler } from './$types';

/** The partners of a body by type and county, for programs: the same answer as the page. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) => {
			const body = await bodies.find(sql, params.body, on);
			if (!body) error(404, m.errors_no_body({ slug: params.body }));
			return askPartners(sql, body, on, url.searchParams.get('template'));
		});
		return json(written(params.body, answer));
	});
