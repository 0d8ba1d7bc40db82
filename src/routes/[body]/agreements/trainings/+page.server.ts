import { countyTrainings } from '#lib/domain/agreement/trainings.ts';
import { respondersOf } from '#lib/server/work-findings.ts';
import { askAgreements } from '../answer.ts';
import type { PageServerLoad } from './$types';

/** Who trained whom, which levels of staff were reached, and where law enforcement and the crisis team trained together: for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees) return { training: null, counties: null };
	return locals.read(async (sql) => {
		const { training, activities } = await askAgreements(sql, body.id, on, sees);
		const responders = await respondersOf(sql, body.id, on);
		return { training, counties: countyTrainings(activities ?? [], responders, on) };
	});
};
