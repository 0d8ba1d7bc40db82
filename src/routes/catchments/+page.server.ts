import { disagreements, overlapsOf } from '#lib/domain/place/catchment-overlap.ts';
import { omit } from '#lib/domain/omit.ts';
import { leads } from '#lib/domain/people/viewer.ts';
import * as catchments from '#lib/server/catchments.ts';
import * as counties from '#lib/server/counties.ts';
import * as places from '#lib/server/places.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { PageServerLoad } from './$types';

/** The catchments of a state on a day, what lies in none of them, and where their outlines say otherwise. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on, county: chosen } = query;

	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const areas = await catchments.listShapes(sql, state.code, on, true);
		const all = await counties.listShapes(sql, { state: state.code, on }, true);
		return {
			state,
			states: await places.listStates(sql),
			on,
			chosen,
			mayKeep: leads(locals.viewer, state.code),
			changes: await catchments.listChanges(sql, state.code),
			catchments: areas.map((area) => omit(area, 'shape')),
			counties: await counties.list(sql, { state: state.code, on }),
			overlaps: overlapsOf(areas),
			disagreements: disagreements(areas, all)
		};
	});
};
