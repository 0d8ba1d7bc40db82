import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { askRequiredTies } from '../partners/answer.ts';
import { questionOf, refuseWave, whenFree } from './answer.ts';
import { pictureQuery } from './picture-query.ts';
import { networkQuery } from './query.ts';
import { sortOf } from '#lib/domain/tie/sort.ts';
import type { PageServerLoad } from './$types';

/** The network of a wave, measured by the chosen rule and drawn. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	const query = networkQuery(url);
	const { size, signs, focus, steps } = pictureQuery(url);
	const sort = sortOf(url);
	const drawing = { size, focus: focus === null ? null : { id: focus, steps } };
	const page = await whenFree(
		locals.networks.page(questionOf(locals.viewer, body, on, query), sort, drawing)
	);
	if (!page && query.wave !== null) refuseWave(query);
	return locals.read(async (sql) => ({
		page,
		required: await askRequiredTies(sql, body, on),
		query,
		looks: { size, signs, focus, steps },
		sort,
		ratings: page?.wave ? await waves.listRatings(sql, page.wave.id) : [],
		speaksFor: await ties.listSpokenFor(sql, body.id)
	}));
};
