import { askQuality } from './answer.ts';
import type { PageServerLoad } from './$types';

/** The quality of each partnership by its dimensions, as far as whoever asks may read both reports. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on } = await parent();
	return { answer: await locals.read((sql) => askQuality(sql, body.id, on)) };
};
