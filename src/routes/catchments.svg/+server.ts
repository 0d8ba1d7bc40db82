import { error } from '@sveltejs/kit';
import { disagreements } from '#lib/domain/place/catchment-overlap.ts';
import { extentOf } from '#lib/domain/place/shape.ts';
import * as catchments from '#lib/server/catchments.ts';
import * as counties from '#lib/server/counties.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answerPicture } from '../answer-picture.ts';
import { answered } from '../answered.ts';
import { countyPicture } from '../county-picture.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** The map of the catchments of a state as SVG, with the counties that are in none and those that are disputed. */
export const GET: RequestHandler = ({ locals, url }) =>
	answered(async () => {
		const query = readPlaceQuery(url);
		const { on } = query;
		const { state, area, regions } = await locals.read(async (sql) => {
			const found = await findState(sql, query);
			return {
				state: found,
				area: await counties.listShapes(sql, { state: found.code, on }, true),
				regions: await catchments.listShapes(sql, found.code, on, true)
			};
		});
		const extent = state.extent ?? extentOf(area.flatMap(({ shape }) => shape ?? []));
		if (!extent) error(404, m.map_no_area());
		const disputed = new Set(disagreements(regions, area).map(({ fips }) => fips));
		const svg = countyPicture({
			title: m.catchments_map_of({ state: state.name }),
			on,
			extent,
			counties: area.map(({ fips, name, shape, catchment }) => {
				const standing = catchment === null ? 'absent' : 'present';
				return { name, shape, standing: disputed.has(fips) ? 'several' : standing };
			}),
			meanings: {
				present: m.catchments_map_inside(),
				absent: m.catchments_none(),
				...(disputed.size > 0 && { several: m.catchments_map_disputed() })
			},
			outlines: regions.flatMap(({ name, shape }) => (shape ? [{ name, shape }] : [])),
			outlined: m.map_catchment(),
			points: []
		});
		return answerPicture(svg, 'catchments', locals.viewer);
	});
