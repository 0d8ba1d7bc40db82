import { ask } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Whom one kind of service reaches, by the chosen standard. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	return { answer: await locals.read((sql) => ask(sql, body, on, url)) };
};
