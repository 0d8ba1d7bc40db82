import { askRecruitment } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Everybody who is asked for a seat of the body, in one board. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	return { answer: await locals.read((sql) => askRecruitment(sql, body, on, sees)) };
};
