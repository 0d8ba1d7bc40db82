import { error } from '@sveltejs/kit';
import { strengthOf } from '#lib/domain/tie/strength.ts';
import { noTallies } from '#lib/domain/tie/tallies.ts';
import * as bodies from '#lib/server/bodies.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { questionOf, refuseWave, whenFree } from '../strength/answer.ts';
import { joined } from '../strength/joined.ts';
import { networkQuery } from '../strength/query.ts';
import { asksAnything, known, whatIfQuery } from '../strength/what-if/answer.ts';
import type { RequestHandler } from './$types';

const nobodyAsked = {
	name: '',
	invited: 0,
	answered: 0,
	organizations: [],
	reports: null,
	ties: [],
	tallies: noTallies
};

/**
 * How strongly partners work together, for programs: the same answer as the page, with the same permissions. Waits until
 * all of a very large network is measured.
 */
export const GET: RequestHandler = ({ locals, params, request, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const query = networkQuery(url);
		const body = await locals.read((sql) => bodies.find(sql, params.body, on));
		if (!body) error(404, m.errors_no_body({ slug: params.body }));
		const question = questionOf(locals.viewer, body, on, query);
		const asked = whatIfQuery(url);
		const told = asksAnything(asked)
			? await whenFree(locals.networks.supposed(question, asked, ''))
			: null;
		const supposed = told?.answer ? { whatIf: known(told.answer) } : {};
		const strength = await whenFree(locals.networks.whole(question));
		if (!strength && query.wave !== null) refuseWave(query);
		const none = { ...strengthOf(nobodyAsked, query), wave: null };
		return joined(request, [{ body: body.slug, on }, strength ?? none, supposed]);
	});
