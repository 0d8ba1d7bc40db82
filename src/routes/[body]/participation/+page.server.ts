import { askParticipation } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Where the coordinator took part, for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { answer: null };
	return { answer: await locals.read((sql) => askParticipation(sql, body.id, on)) };
};
