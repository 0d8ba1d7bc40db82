import { fail, redirect } from '@sveltejs/kit';
import * as standards from '#lib/server/standards.ts';
import { parse } from '../../../../forms.ts';
import { bodyAt, judgeReachAgain, refuseUnlessRuns } from '../../../records.ts';
import { inputOf, several, standardSchema } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(standardSchema, await request.formData(), several);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			await standards.add(sql, body, inputOf(parsed.output));
			await judgeReachAgain(sql, body.id);
		});
		redirect(303, `/${params.body}/gaps/standards?done=added`);
	}
};
