import { error } from '@sveltejs/kit';
import { runs } from '#lib/domain/people/viewer.ts';
import { isUntold, strengthOf } from '#lib/domain/tie/strength.ts';
import { noTallies } from '#lib/domain/tie/tallies.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { questionOf, refuseWave, whenFree } from '../strength/answer.ts';
import { joined } from '../strength/joined.ts';
import { networkQuery, type NetworkQuery } from '../strength/query.ts';
import { asksAnything, whatIf, whatIfQuery } from '../strength/what-if/answer.ts';
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
		const { body, supposed } = await locals.read(async (sql) => {
			const body = await bodies.find(sql, params.body, on);
			if (!body) error(404, m.errors_no_body({ slug: params.body }));
			const mayAll = runs(locals.viewer, body.slug);
			return { body, supposed: await suppose(sql, body.id, on, mayAll, query, url) };
		});
		const strength = await whenFree(
			locals.networks.whole(questionOf(locals.viewer, body, on, query))
		);
		if (!strength && query.wave !== null) refuseWave(query);
		const none = { ...strengthOf(nobodyAsked, query), wave: null };
		return joined(request, [{ body: body.slug, on }, strength ?? none, supposed]);
	});

type Sql = Parameters<typeof waves.list>[0];

async function suppose(
	sql: Sql,
	body: string,
	on: string,
	mayAll: boolean,
	query: NetworkQuery,
	url: URL
) {
	const asked = whatIfQuery(url);
	if (!asksAnything(asked)) return {};
	const wave = strengths.chosen(await waves.list(sql, body, on), query.wave);
	if (!wave) return {};
	const facts = await strengths.seenBy(sql, wave, mayAll);
	if (isUntold(facts)) return {};
	const others = await waves.listOthers(sql, wave.id, body, on);
	const rule = facts.reports ? query : { ...query, rule: 'mean' as const };
	return { whatIf: whatIf(facts, others, rule, asked) };
}
