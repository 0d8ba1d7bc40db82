import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as bodyTemplates from '#lib/server/body-templates.ts';
import * as templates from '#lib/server/templates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../../records.ts';
import type { Actions, PageServerLoad } from './$types';

const wanted = v.object({ template: fields.neededLine(), from: fields.neededDay() });

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => ({
		today: today(),
		choices: (await templates.list(sql, today())).map(({ code, title, seats }) => ({
			code,
			title,
			seats
		}))
	}));
};

/** Makes the body follow a roster, or its version valid on that day, from a day on. */
export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(wanted, await request.formData());
		const { values } = parsed;
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors, problem: null });
		const { template, from } = parsed.output;
		const done = await attempt(locals, async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			const adopted = await bodyTemplates.adopt(sql, id, template, from);
			if (adopted) await judgeAgain(sql, id);
			return adopted;
		});
		if (!done) return fail(409, { values, errors: {}, problem: m.roster_follow_not() });
		redirect(303, `/${params.body}/seats?done=added`);
	}
};
