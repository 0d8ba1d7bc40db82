import { askTeamReach } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Whom mobile crisis teams reach within the time of the body. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on } = await parent();
	return { answer: await askTeamReach(locals, () => Promise.resolve(body), on) };
};
