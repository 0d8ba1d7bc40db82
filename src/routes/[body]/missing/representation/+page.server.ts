import { fail, redirect } from '@sveltejs/kit';
import { sumOf } from '#lib/domain/representation/groups.ts';
import { counted } from '#lib/domain/roster/members.ts';
import * as demographics from '#lib/server/demographics.ts';
import * as memberships from '#lib/server/memberships.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../../records.ts';
import { problemsOf, waveOf, waveSchema } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const { id } = await bodyAt(sql, params.body);
		const members = counted(await memberships.list(sql, id, today())).length;
		const waves = await demographics.list(sql, id);
		const rounds = waves.map(({ askedOn, members: asked, counts }) => ({
			askedOn,
			answered: { have: sumOf(counts), need: asked }
		}));
		return { rounds, values: { askedOn: today(), members: `${members}`, reference: 'children' } };
	});
};

/** Stores the totals of an anonymous round of questions. */
export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(waveSchema, await request.formData());
		const { values } = parsed;
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const wave = waveOf(parsed.output);
		const errors = problemsOf(wave);
		if (Object.keys(errors).length > 0) return fail(400, { values, errors });
		const done = await attempt(locals, async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			const stored = await demographics.record(sql, id, wave);
			if (stored) await judgeAgain(sql, id);
			return stored;
		});
		if (!done) return fail(403, { values, errors: { form: m.errors_not_yours() } });
		redirect(303, `/${params.body}/missing#representation`);
	}
};
