import { askPlan } from './answer.ts';
import type { PageServerLoad } from './$types';

/** The plan of a body: whether the right partners are at the table for it, who took part, who does what. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees, runs } = await parent();
	return { answer: await locals.read((sql) => askPlan(sql, body, on, { sees, runs })) };
};
