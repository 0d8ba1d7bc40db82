import { findingsOf } from '#lib/domain/tie/findings.ts';
import * as ties from '#lib/server/ties.ts';
import { ask } from './answer.ts';
import { draw } from './draw.ts';
import { pictureQuery } from './picture-query.ts';
import { networkQuery } from './query.ts';
import { sortOf } from './sort.ts';
import type { PageServerLoad } from './$types';

/** The network of a wave, measured by the chosen rule and drawn. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, runs } = await parent();
	const query = networkQuery(url);
	const looks = pictureQuery(url);
	return locals.read(async (sql) => {
		const { answer, facts } = await ask(sql, body.id, on, runs, query);
		return {
			answer,
			query,
			looks,
			picture: facts && (await draw(sql, answer, facts, query, looks)),
			sort: sortOf(url),
			findings: answer.strength ? findingsOf(answer.strength) : [],
			speaksFor: await ties.listSpokenFor(sql, body.id)
		};
	});
};
