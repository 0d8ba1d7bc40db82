import { error, json } from '@sveltejs/kit';
import { runs } from '#lib/domain/people/viewer.ts';
import { strengthOf } from '#lib/domain/tie/strength.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { ask } from '../strength/answer.ts';
import { networkQuery } from '../strength/query.ts';
import { asksAnything, whatIf, whatIfQuery } from '../strength/what-if/answer.ts';
import type { RequestHandler } from './$types';

const nobodyAsked = {
	name: '',
	invited: 0,
	answered: 0,
	organizations: [],
	reports: null,
	ties: [],
	sides: []
};

/** How strongly partners work together, for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const query = networkQuery(url);
		const asked = whatIfQuery(url);
		const { slug, answer, supposed } = await locals.read(async (sql) => {
			const body = await bodies.find(sql, params.body, on);
			if (!body) error(404, m.errors_no_body({ slug: params.body }));
			const { answer, facts } = await ask(sql, body.id, on, runs(locals.viewer, body.slug), query);
			if (!facts || !asksAnything(asked)) return { slug: body.slug, answer, supposed: {} };
			const others = await waves.listOthers(sql, answer.wave!.id, body.id, on);
			const rule = facts.reports ? query : { ...query, rule: 'mean' as const };
			const whatIfs = whatIf(facts, others, rule, asked);
			return { slug: body.slug, answer, supposed: { whatIf: whatIfs } };
		});
		const strength = answer.strength ?? { ...strengthOf(nobodyAsked, query), wave: null };
		return json({ body: slug, on, ...strength, ...supposed });
	});
