import { askChanges, daysOf } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What changed at the table between two days. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, sees } = await parent();
	const days = daysOf(url);
	return { changes: await locals.read((sql) => askChanges(sql, body, days, sees)) };
};
