import { json } from '@sveltejs/kit';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askTeamReach } from '../reach/answer.ts';
import type { RequestHandler } from './$types';

/** Whom mobile crisis teams reach in time, for programs: the same answer as the page. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await askTeamReach(locals, (sql) => bodyAt(sql, params.body), on);
		const { travel } = answer;
		const estimate = travel.method === 'routed' ? travel.engine : 'straight-line';
		return json({ body: params.body, on, estimate, ...answer });
	});
