import { error, fail, redirect } from '@sveltejs/kit';
import * as register from '#lib/server/body-register.ts';
import * as countyChoices from '#lib/server/county-choices.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { bodySchema, bodyTyped, several } from '../../../bodies/form.ts';
import { conflictOf } from '../../../conflict.ts';
import { parse, versionIn } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../../records.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		return {
			version: body.version,
			values: { ...bodyTyped({ ...body }), counties: body.counties },
			counties: await countyChoices.list(sql, body.stateCode)
		};
	});
};

/** Changes what is on record about the body; its counties from today on, so that past days keep theirs. */
export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const parsed = parse(bodySchema, form, several);
		const { values } = parsed;
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors, conflict: null, version });
		const saved = await attempt(locals, async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			const done = await register.change(sql, { id, version }, parsed.output, today());
			if (done) await judgeAgain(sql, id);
			return done;
		});
		if (saved) redirect(303, `/${params.body}?done=changed`);
		const conflict = await locals.read(async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			return conflictOf(sql, [{ table: 'body', id, version, typed: bodyTyped }], values);
		});
		if (!conflict) error(403, m.errors_not_yours());
		const merged = { ...conflict.values, counties: values.counties ?? [] };
		return fail(409, {
			values: merged,
			errors: {},
			conflict,
			version: conflict.versions[0] ?? 0
		});
	}
};
