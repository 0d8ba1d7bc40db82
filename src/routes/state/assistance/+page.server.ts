import { leads } from '#lib/domain/people/viewer.ts';
import * as places from '#lib/server/places.ts';
import { askAssistance } from '../../[body]/assistance/answer.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import type { PageServerLoad } from './$types';

/** The board of what the tables of a state ask it for; only for who leads the state. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on } = query;
	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const [states, answer] = await Promise.all([
			places.listStates(sql),
			leads(locals.viewer, state.code) ? askAssistance(sql, { state: state.code }, on) : null
		]);
		return { on, state, states, answer, asked: url.searchParams.has('on') };
	});
};
