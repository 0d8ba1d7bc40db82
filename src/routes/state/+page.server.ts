import { placeCoverage } from '#lib/domain/place/coverage.ts';
import * as catchments from '#lib/server/catchments.ts';
import * as counties from '#lib/server/counties.ts';
import * as places from '#lib/server/places.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on, county: chosen } = query;

	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const all = await counties.list(sql, { state: state.code, on });
		const regions = await catchments.listShapes(sql, state.code, on, true);

		return {
			state,
			states: await places.listStates(sql),
			on,
			chosen,
			counties: all,
			coverage: placeCoverage(all),
			changes: await catchments.listChanges(sql, state.code),
			catchments: regions.map(({ id, name, from, to, labelAt }) => ({
				id,
				name,
				from,
				to,
				labelAt,
				coverage: placeCoverage(all.filter(({ catchment }) => catchment === name))
			}))
		};
	});
};
