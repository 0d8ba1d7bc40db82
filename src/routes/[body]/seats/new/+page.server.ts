import { fail, redirect } from '@sveltejs/kit';
import * as seats from '#lib/server/seats.ts';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { bodyAt, judgeAgain, refuseUnlessRuns } from '../../records.ts';
import { newSeatSchema, ruleOf } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(newSeatSchema, await request.formData());
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const { sector, perspective, ...seat } = parsed.output;
		const input = { ...seat, ...needed, rule: ruleOf({ sector, perspective }) };
		const code = await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			const added = await seats.add(sql, body.id, input, today());
			await judgeAgain(sql, body.id);
			return added;
		});
		redirect(303, `/${params.body}/seats/${code}?done=added`);
	}
};

const needed = { pending: false, applicable: true, reason: null, approver: null, reviewOn: null };
