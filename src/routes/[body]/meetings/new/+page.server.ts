import { fail, redirect } from '@sveltejs/kit';
import * as meetings from '#lib/server/meetings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { bodyAt, judgeAgain, refusalOf, refuseUnlessRuns } from '../../records.ts';
import { meetingSchema } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return { values: { heldOn: today() } };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(meetingSchema, await request.formData());
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		let id = '';
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				const body = await bodyAt(sql, params.body);
				id = await meetings.add(sql, body.id, parsed.output);
				await judgeAgain(sql, body.id);
			})
		);
		if (refusal) {
			const errors: Record<string, string> = { heldOn: m.meetings_exists() };
			return fail(409, { values: parsed.values, errors });
		}
		redirect(303, `/${params.body}/meetings/${id}?done=added`);
	}
};
