import { askResponse } from './answer.ts';
import type { PageServerLoad } from './$types';

/** How a response to a crisis goes: protocols by topic, who is affected at each step, and where calls go. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	return { answer: await locals.read((sql) => askResponse(sql, body, on, sees)) };
};
