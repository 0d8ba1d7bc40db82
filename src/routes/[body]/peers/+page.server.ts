import * as practices from '#lib/server/practices.ts';
import { askPeers } from './answer.ts';
import type { PageServerLoad } from './$types';

/** The collaboratives like this one, and which of them fill a seat it lacks. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on } = await parent();
	return locals.read(async (sql) => ({
		answer: await askPeers(sql, body, on, locals.kept.tables),
		practices: await practices.list(sql, body)
	}));
};
