import { challengeRows } from '#lib/domain/partner/challenges.ts';
import * as challenges from '#lib/server/challenges.ts';
import type { PageServerLoad } from './$types';

/** What makes working together hard, for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { rows: null };
	return { rows: challengeRows(await locals.read((sql) => challenges.list(sql, body.id)), on) };
};
