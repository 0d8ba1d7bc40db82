import { json } from '@sveltejs/kit';
import { leads } from '#lib/domain/people/viewer.ts';
import { askAssistance } from '../../[body]/assistance/answer.ts';
import { written } from '../../[body]/assistance/written.ts';
import { answered } from '../../answered.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import type { RequestHandler } from './$types';

/** What the tables of a state ask it for, for programs: null for whoever does not lead it. */
export const GET: RequestHandler = ({ locals: { viewer, read }, url }) =>
	answered(async () => {
		const query = readPlaceQuery(url);
		const { on } = query;
		const [state, answer] = await read(async (sql) => {
			const { code } = await findState(sql, query);
			const asked = leads(viewer, code) ? await askAssistance(sql, { state: code }, on) : null;
			return [code, asked] as const;
		});
		return json({ state, on, ...written(answer) });
	});
