import * as ties from '#lib/server/ties.ts';
import { findingsOf } from '#lib/domain/tie/findings.ts';
import { ask } from './answer.ts';
import { networkQuery } from './query.ts';
import { sortOf } from './sort.ts';
import type { PageServerLoad } from './$types';

/** The network of a wave, measured by the chosen rule. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, runs } = await parent();
	const query = networkQuery(url);
	return locals.read(async (sql) => {
		const answer = await ask(sql, body.id, on, runs, query);
		return {
			answer,
			query,
			sort: sortOf(url),
			findings: answer.strength ? findingsOf(answer.strength) : [],
			speaksFor: await ties.listSpokenFor(sql, body.id)
		};
	});
};
