import { askRoles } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Who of the partners does what at each step of a response to a crisis. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on } = await parent();
	return { answer: await locals.read((sql) => askRoles(sql, body, on)) };
};
