import { judge } from '#lib/domain/roster/roster.ts';
import * as rosters from '#lib/server/rosters.ts';
import { dayOf } from '../../on.ts';
import { bodyAt } from '../records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const { seats, coverage } = judge(await rosters.factsOf(sql, body, on), on);
		return { seats, places: coverage.all };
	});
};
