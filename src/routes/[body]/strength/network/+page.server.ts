import { questionOf, refuseWave, whenFree } from '../answer.ts';
import { networkQuery } from '../query.ts';
import { viewQuery } from './view-query.ts';
import type { PageServerLoad } from './$types';

/**
 * The network of a wave with its lists for what is chosen in the address. In a browser with scripts a worker gets the scene
 * and makes these lists anew for each choice, so that nothing is asked for here again.
 */
export const load: PageServerLoad = async ({ locals, parent, url, untrack }) => {
	const { body, on } = await parent();
	const query = networkQuery(url);
	const { networks, viewer } = locals;
	const staged = await whenFree(networks.staged(questionOf(viewer, body, on, query)));
	if (!staged && query.wave !== null) refuseWave(query);
	if (!staged) {
		return { waves: [], wave: null, withheld: null, measuring: false, view: null, query };
	}
	const { waves, wave, withheld, measuring, scene } = staged;
	const look = untrack(() => viewQuery(url.searchParams));
	const view = scene && (await networks.seen(scene, look));
	return { waves, wave, withheld, measuring, view, query };
};
