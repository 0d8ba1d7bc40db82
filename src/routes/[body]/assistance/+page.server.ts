import { leads } from '#lib/domain/people/viewer.ts';
import { askAssistance } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What the body asks its state for, for its own people and for state leadership. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees, runs } = await parent();
	const leader = leads(locals.viewer, body.stateCode);
	if (!sees && !leader) return { answer: null, leader, mayKeep: false };
	const answer = await locals.read((sql) => askAssistance(sql, { body: body.id }, on));
	return { answer, leader, mayKeep: runs || leader };
};
