import { drawingOf } from '#lib/domain/place/drawn.ts';
import * as counties from '#lib/server/counties.ts';
import { filterOf } from '../../directory/filter.ts';
import { askOutreach } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Whom the table visited, for its own people, with its counties drawn. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees } = await parent();
	const filter = filterOf(url);
	if (!sees) return { filter, answer: null, drawing: null };
	return locals.read(async (sql) => {
		const wanted = { state: body.stateCode, body: body.slug, on };
		const areas = await counties.listShapes(sql, wanted, true);
		return {
			filter,
			answer: await askOutreach(sql, body, on),
			drawing: drawingOf(areas.map(({ fips: id, name, shape }) => ({ id, name, shape })))
		};
	});
};
