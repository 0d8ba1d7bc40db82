import { ask } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Whom one kind of service reaches, by the chosen standard. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	return { answer: await ask(locals, () => Promise.resolve(body), on, url) };
};
