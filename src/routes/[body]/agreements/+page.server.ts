import { askAgreements } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What organizations here have agreed on, and what they did together. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	return { answer: await locals.read((sql) => askAgreements(sql, body.id, on, sees)) };
};
