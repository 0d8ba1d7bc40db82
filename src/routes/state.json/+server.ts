import { json } from '@sveltejs/kit';
import { answered } from '../answered.ts';
import { dayNamed } from '../on.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import { askState } from '../state/answer.ts';
import { written } from './written.ts';
import type { RequestHandler } from './$types';

/** A state across its catchments and counties, for programs: the same numbers as the page. */
export const GET: RequestHandler = ({ locals, url }) =>
	answered(async () => {
		const query = readPlaceQuery(url);
		const boundaries = dayNamed(url, 'boundaries') ?? query.on;
		const answer = await locals.read(async (sql) =>
			askState(sql, await findState(sql, query), {
				on: query.on,
				boundaries,
				kept: locals.kept.tables
			})
		);
		return json({ ...written(answer), boundaries });
	});
