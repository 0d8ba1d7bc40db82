import { json } from '@sveltejs/kit';
import { stagesOn } from '#lib/domain/agreement/stages.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import * as stages from '#lib/server/stages.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import type { RequestHandler } from './$types';

/** The stages of collaboration with their evidence, for programs: null for others than the body's own people. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const facts = await locals.read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			return sees(locals.viewer, slug) ? stages.factsOf(sql, id, on) : null;
		});
		return json({ body: params.body, on, stages: facts && stagesOn(facts, on) });
	});
