import { askPractices } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What tables share with each other, and what this one asks and is asked. A consent holds or does not, whatever the day. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, sees } = await parent();
	return { answer: await locals.read((sql) => askPractices(sql, body, sees)) };
};
