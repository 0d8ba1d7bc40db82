import { isUntold } from '#lib/domain/tie/strength.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as waves from '#lib/server/waves.ts';
import { networkQuery } from '../query.ts';
import { whatIf, whatIfQuery } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What would break, what would be gained, and who could introduce whom. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, runs } = await parent();
	const query = networkQuery(url);
	const asked = whatIfQuery(url);
	return locals.read(async (sql) => {
		const wave = strengths.chosen(await waves.list(sql, body.id, on), query.wave);
		const nothing = { organizations: [], others: [], asked, query, answer: null };
		if (!wave) return { wave: null, ...nothing };
		const facts = await strengths.seenBy(sql, wave, runs);
		if (isUntold(facts)) return { wave, ...nothing };
		const others = await waves.listOthers(sql, wave.id, body.id, on);
		// Under another rule single organizations would tell who disagrees with whom.
		const rule = facts.reports ? query : { ...query, rule: 'mean' as const };
		const answer = whatIf(facts, others, rule, asked);
		return { wave, organizations: facts.organizations, others, asked, query: rule, answer };
	});
};
