import { json } from '@sveltejs/kit';
import * as bodies from '#lib/server/bodies.ts';
import { answered } from '../answered.ts';
import { dayOf } from '../on.ts';
import type { RequestHandler } from './$types';

/** The bodies of this instance with their counties and catchment. */
export const GET: RequestHandler = ({ locals, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const list = await locals.read((sql) => bodies.list(sql, on));
		return json(
			list.map(({ slug, name, type, counties, catchment }) => ({
				slug,
				name,
				type,
				counties,
				catchment
			}))
		);
	});
