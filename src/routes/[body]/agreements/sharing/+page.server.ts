import { askAgreements } from '../answer.ts';
import type { PageServerLoad } from './$types';

/** Who shares which data with whom, under agreements that whoever asks may read. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	const { sharing } = await locals.read((sql) => askAgreements(sql, body.id, on, sees));
	return { sharing };
};
