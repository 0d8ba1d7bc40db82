import { stagesOn } from '#lib/domain/agreement/stages.ts';
import * as stages from '#lib/server/stages.ts';
import type { PageServerLoad } from './$types';

/** What shows how far the organizations have come in working together: for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { stages: null };
	return { stages: stagesOn(await locals.read((sql) => stages.factsOf(sql, body.id, on)), on) };
};
