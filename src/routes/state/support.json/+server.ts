import { json } from '@sveltejs/kit';
import { omit } from '#lib/domain/omit.ts';
import { answered } from '../../answered.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { askSupport } from '../support/answer.ts';
import type { RequestHandler } from './$types';

/** What a state does in its catchments, for programs; the counts of feedback are null for whoever may not know them. */
export const GET: RequestHandler = ({ locals: { viewer, read }, url }) =>
	answered(async () => {
		const query = readPlaceQuery(url);
		const { on } = query;
		const { state, answer } = await read(async (sql) => {
			const { code } = await findState(sql, query);
			return { state: code, answer: await askSupport(sql, viewer, { state: code, on }) };
		});
		const { support, feedback } = answer;
		return json({
			state,
			on,
			inPlace: support.inPlace,
			catchments: support.catchments,
			entries: support.entries.map((entry) => omit(entry, 'version')),
			feedback
		});
	});
