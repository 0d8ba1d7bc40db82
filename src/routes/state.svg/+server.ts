import { error } from '@sveltejs/kit';
import { extentOf } from '#lib/domain/place/shape.ts';
import * as catchments from '#lib/server/catchments.ts';
import * as counties from '#lib/server/counties.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answerPicture } from '../answer-picture.ts';
import { answered } from '../answered.ts';
import { countyPicture } from '../county-picture.ts';
import { dayNamed } from '../on.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** The map of a state as SVG: counties by how many collaboratives they have, with catchments. */
export const GET: RequestHandler = ({ locals, url }) =>
	answered(async () => {
		const query = readPlaceQuery(url);
		const { on } = query;
		const { state, area, regions } = await locals.read(async (sql) => {
			const found = await findState(sql, query);
			const boundaries = dayNamed(url, 'boundaries') ?? on;
			return {
				state: found,
				area: await counties.listShapes(sql, { state: found.code, on }, true),
				regions: await catchments.listShapes(sql, found.code, boundaries, true)
			};
		});
		const extent = state.extent ?? extentOf(area.flatMap(({ shape }) => shape ?? []));
		if (!extent) error(404, m.map_no_area());
		const svg = countyPicture({
			title: m.map_of_state({ state: state.name }),
			on,
			extent,
			counties: area.map(({ name, shape, collaboratives: { length } }) => {
				return { name, shape, standing: length > 1 ? 'several' : length > 0 ? 'present' : 'plain' };
			}),
			meanings: {
				present: m.map_one_collaborative(),
				...(area.some(({ collaboratives: { length } }) => length > 1) && {
					several: m.map_several_collaboratives()
				})
			},
			outlines: regions.flatMap(({ name, shape }) => (shape ? [{ name, shape }] : [])),
			outlined: m.map_catchment(),
			points: []
		});
		return answerPicture(svg, 'state', locals.viewer);
	});
