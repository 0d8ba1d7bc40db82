import * as assets from '#lib/server/assets.ts';
import * as partners from '#lib/server/partners.ts';
import { today } from '../../on.ts';
import { askTrainings } from '../agreements/answer.ts';
import { askPartners } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Which types of partner are connected, present or absent, by county. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees } = await parent();
	return locals.read(async (sql) => ({
		answer: await askPartners(sql, body, on, url.searchParams.get('template')),
		templates: await partners.listTemplates(sql, on),
		assets: await assets.list(sql, body.id),
		trainings: sees ? (await askTrainings(sql, body.id, on)).counties : null,
		today: today()
	}));
};
