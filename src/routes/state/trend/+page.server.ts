import * as catchments from '#lib/server/catchments.ts';
import * as places from '#lib/server/places.ts';
import { askTrend } from './answer.ts';
import type { PageServerLoad } from './$types';

// Somebody waits for a page: what takes longer is shown when it is asked for again.
const patience = 5000;

/** The state over half-years, with the states and boundaries there are to choose from. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const answer = await askTrend(locals, url, patience);
	return locals.read(async (sql) => ({
		answer,
		states: await places.listStates(sql),
		changes: await catchments.listChanges(sql, answer.state.code)
	}));
};
