import { error } from '@sveltejs/kit';
import * as bodies from '#lib/server/bodies.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { questionOf, refuseWave, whenFree } from '../answer.ts';
import { joined } from '../joined.ts';
import { networkQuery } from '../query.ts';
import type { RequestHandler } from './$types';

const nothing = { organizations: [], ties: [] };

/**
 * The picture of a network for programs: where organizations stand, with their measures, and their ties by number. Answers
 * at once; `measuring` tells that betweenness is null because it is still being measured.
 */
export const GET: RequestHandler = ({ locals, params, request, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const query = networkQuery(url);
		const body = await locals.read((sql) => bodies.find(sql, params.body, on));
		if (!body) error(404, m.errors_no_body({ slug: params.body }));
		const staged = await whenFree(
			locals.networks.staged(questionOf(locals.viewer, body, on, query))
		);
		if (!staged && query.wave !== null) refuseWave(query);
		const { wave, withheld = null, measuring = false, scene } = staged ?? {};
		const about = { body: body.slug, on, wave: wave?.name ?? null, withheld, measuring };
		const { rule, threshold } = query;
		return joined(request, [{ ...about, rule, threshold }, scene ?? nothing]);
	});
