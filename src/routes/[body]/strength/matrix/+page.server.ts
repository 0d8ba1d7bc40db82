import { questionOf, refuseWave, whenFree } from '../answer.ts';
import { networkQuery } from '../query.ts';
import type { PageServerLoad } from './$types';

/** Who says what of whom, as a table: both sides where the viewer may see them, else the derived tie. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, coordinates } = await parent();
	const query = networkQuery(url);
	const matrix = await whenFree(locals.networks.matrix(questionOf(locals.viewer, body, on, query)));
	if (!matrix) refuseWave(query);
	return { ...matrix, open: !matrix.wave.closed && !coordinates };
};
