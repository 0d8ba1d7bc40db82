import { error, fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as networkFindings from '#lib/server/network-findings.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../forms.ts';
import { today } from '../../on.ts';
import { attempt, bodyAt, refusalOf, refuseUnlessRuns } from '../records.ts';
import { answersIn, respondentIn, waveSchema } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who was asked in a wave, who answered, and the form of one organization. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	const { body } = await parent();
	const from = url.searchParams.get('from');
	const respondent = respondentIn(url.searchParams);
	return locals.read(async (sql) => {
		const all = await waves.list(sql, body.id, '9999-12-31');
		const wave = strengths.chosen(all, url.searchParams.get('wave')) ?? null;
		const found = wave ? await findRoster(sql, wave.id) : { organizations: [], reports: [] };
		const organization = found.organizations.find(({ id }) => id === from) ?? null;
		return { waves: all, wave, ...found, organization, respondent, day: today() };
	});
};

async function findRoster(sql: Sql, wave: string) {
	const [organizations, reports] = await Promise.all([
		waves.listOrganizations(sql, wave),
		ties.list(sql, wave)
	]);
	return { organizations, reports };
}

export const actions: Actions = {
	wave: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(waveSchema, await request.formData());
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				const body = await bodyAt(sql, params.body);
				await waves.add(sql, body.id, parsed.output);
			})
		);
		if (refusal) {
			return fail(409, { values: parsed.values, errors: { name: m.strength_entry_taken() } });
		}
		redirect(303, `/${params.body}/ties?wave=${encodeURIComponent(parsed.output.name)}&done=added`);
	},

	answers: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const respondent = respondentIn(form);
		const name = String(form.get('wave') ?? '');
		const from = String(form.get('from') ?? '');
		const saved = await attempt(locals, async (sql) => {
			const body = await bodyAt(sql, params.body);
			const wave = strengths.chosen(await waves.list(sql, body.id, '9999-12-31'), name);
			if (!wave) error(404, m.strength_no_wave({ wave: name.slice(0, 60) }));
			const organizations = await waves.listOrganizations(sql, wave.id);
			if (!organizations.some(({ id }) => id === from)) error(404, m.strength_entry_not_asked());
			const others = organizations.filter(({ id }) => id !== from);
			const answers = answersIn(form, others);
			if (!answers) error(400, m.import_reason_level_scale());
			const who = { body: body.id, wave: wave.id, from, respondent };
			if (!(await ties.saveAnswers(sql, who, answers))) return false;
			await networkFindings.refresh(sql, body.id, today());
			return true;
		});
		if (!saved) return fail(409, { conflict: true });
		redirect(303, `/${params.body}/ties?wave=${encodeURIComponent(name)}&done=changed`);
	}
};
