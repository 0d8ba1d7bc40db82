import * as places from '#lib/server/places.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { askChallenges } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What makes working together hard in a state, by catchment. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on } = query;
	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const [asked, states] = await Promise.all([
			askChallenges(sql, locals.viewer, { state: state.code, on }),
			places.listStates(sql)
		]);
		return { on, state, states, ...asked };
	});
};
