import { json } from '@sveltejs/kit';
import { answered } from '../../answered.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { askChallenges } from '../challenges/answer.ts';
import type { RequestHandler } from './$types';

/** What makes working together hard in a state, for programs: null for whoever may not know it, null inside where too few tables report. */
export const GET: RequestHandler = ({ locals: { viewer, read }, url }) =>
	answered(async () => {
		const query = readPlaceQuery(url);
		const { on } = query;
		const { state, asked } = await read(async (sql) => {
			const { code } = await findState(sql, query);
			return { state: code, asked: await askChallenges(sql, viewer, { state: code, on }) };
		});
		return json({ state, on, catchments: asked.catchments, challenges: asked.answer });
	});
