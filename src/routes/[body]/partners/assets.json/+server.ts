import { json } from '@sveltejs/kit';
import { assetsByCounty } from '#lib/domain/partner/assets.ts';
import * as assets from '#lib/server/assets.ts';
import { answered } from '../../../answered.ts';
import { bodyAt } from '../../records.ts';
import type { RequestHandler } from './$types';

/** The places and groups that agree to be named today, for programs: a consent holds or does not, whatever the day. */
export const GET: RequestHandler = ({ locals, params }) =>
	answered(async () => {
		const counties = await locals.read(async (sql) => {
			const { id, countyNames } = await bodyAt(sql, params.body);
			return assetsByCounty(countyNames, await assets.list(sql, id));
		});
		return json({ body: params.body, counties });
	});
