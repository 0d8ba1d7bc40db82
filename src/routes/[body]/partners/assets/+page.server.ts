import { assetsByCounty } from '#lib/domain/partner/assets.ts';
import * as assets from '#lib/server/assets.ts';
import type { PageServerLoad } from './$types';

/** The places and groups that agreed to be named, by county: for anyone. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body } = await parent();
	const kept = await locals.read((sql) => assets.list(sql, body.id));
	return { counties: assetsByCounty(body.countyNames, kept) };
};
