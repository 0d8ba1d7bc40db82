import { placeCoverage } from '#lib/domain/place/coverage.ts';
import * as catchments from '#lib/server/catchments.ts';
import * as counties from '#lib/server/counties.ts';
import * as places from '#lib/server/places.ts';
import { dayNamed } from '../on.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import { askState } from './answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on, county: chosen } = query;
	const boundaries = dayNamed(url, 'boundaries') ?? on;

	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const [answer, counted, regions, states, changes] = await Promise.all([
			askState(sql, state, { on, boundaries, kept: locals.kept.tables }),
			counties.list(sql, { state: state.code, on }),
			catchments.listShapes(sql, state.code, boundaries, true),
			places.listStates(sql),
			catchments.listChanges(sql, state.code)
		]);

		const catchmentOf = new Map(answer.counties.map(({ fips, catchment }) => [fips, catchment]));
		const all = counted.map((each) => ({ ...each, catchment: catchmentOf.get(each.fips) ?? null }));

		return {
			state,
			states,
			on,
			boundaries,
			chosen,
			answer,
			counties: all,
			coverage: placeCoverage(all),
			changes,
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
