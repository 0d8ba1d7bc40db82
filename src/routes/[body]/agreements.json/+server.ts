import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { omit } from '#lib/domain/omit.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askAgreements } from '../agreements/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** Agreements and joint activities for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const { agreements, activities, planned, ...rest } = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return askAgreements(sql, body.id, on, sees(locals.viewer, body.slug));
		});
		return json({
			body: params.body,
			on,
			...rest,
			agreements: agreements.map((each) => omit(each, 'version')),
			activities: activities && activities.map((each) => omit(each, 'version')),
			planned: planned && planned.map((each) => omit(each, 'version'))
		});
	});
