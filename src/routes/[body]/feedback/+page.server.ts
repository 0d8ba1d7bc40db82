import { feedbackOf } from '#lib/domain/feedback/feedback.ts';
import * as feedback from '#lib/server/feedback.ts';
import type { PageServerLoad } from './$types';

/** What the community said and what came of it, for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { answer: null };
	return { answer: feedbackOf(await locals.read((sql) => feedback.list(sql, body.id)), on) };
};
