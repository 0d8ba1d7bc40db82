import { askPartnerships } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What organizations give each other, and who did not meet as agreed: for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { partnerships: null };
	return { partnerships: await locals.read((sql) => askPartnerships(sql, body.id, on)) };
};
