import { askTrainings } from '../answer.ts';
import type { PageServerLoad } from './$types';

/** Who trained whom, which levels of staff were reached, and where law enforcement and the crisis team trained together: for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { training: null, counties: null };
	return locals.read((sql) => askTrainings(sql, body.id, on));
};
