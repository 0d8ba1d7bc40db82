import { error, fail, redirect } from '@sveltejs/kit';
import * as accounts from '#lib/server/accounts.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as networkFindings from '#lib/server/network-findings.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { dayText } from '#lib/words/dates.ts';
import { parse, versionIn } from '../../forms.ts';
import { today } from '../../on.ts';
import { attempt, bodyAt, refusalOf, refuseUnlessCoordinates } from '../records.ts';
import { answersIn, closingSchema, respondentIn, waveSchema } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who was asked in a wave, who answered, and the form of one organization. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	refuseUnlessCoordinates(locals.viewer, params.body);
	const { body } = await parent();
	const from = url.searchParams.get('from');
	const respondent = respondentIn(url.searchParams);
	return locals.read(async (sql) => {
		const all = await waves.list(sql, body.id, '9999-12-31');
		const wave = strengths.chosen(all, url.searchParams.get('wave')) ?? null;
		const found = wave ? await findRoster(sql, wave.id) : { organizations: [], reports: [] };
		const organization = found.organizations.find(({ id }) => id === from) ?? null;
		const readers = await accounts.listCoordinators(sql, body.id);
		return { waves: all, wave, ...found, organization, respondent, readers, day: today() };
	});
};

async function findRoster(sql: Sql, wave: string) {
	const [organizations, reports] = await Promise.all([
		waves.listOrganizations(sql, wave),
		ties.list(sql, wave)
	]);
	return { organizations, reports };
}

async function waveAt(sql: Sql, slug: string, name: string) {
	const { id } = await bodyAt(sql, slug);
	const wave = strengths.chosen(await waves.list(sql, id, '9999-12-31'), name);
	return wave ? { ...wave, body: id } : error(404, m.strength_no_wave({ wave: name.slice(0, 60) }));
}

function hrefOf(slug: string, wave: string) {
	return `/${slug}/ties?wave=${encodeURIComponent(wave)}&done=changed`;
}

export const actions: Actions = {
	wave: async ({ locals, params, request }) => {
		refuseUnlessCoordinates(locals.viewer, params.body);
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

	closing: async ({ locals, params, request }) => {
		refuseUnlessCoordinates(locals.viewer, params.body);
		const form = await request.formData();
		const name = String(form.get('wave') ?? '');
		const wave = await locals.read((sql) => waveAt(sql, params.body, name));
		const parsed = parse(closingSchema(wave.opensOn), form);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const saved = await attempt(locals, async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			const seen = { id: wave.id, version: versionIn(form) };
			if (!(await waves.changeClosing(sql, seen, parsed.output.closesOn))) return false;
			await networkFindings.refresh(sql, id, today());
			return true;
		});
		if (!saved) return fail(409, { conflict: true });
		redirect(303, hrefOf(params.body, name));
	},

	answers: async ({ locals, params, request }) => {
		refuseUnlessCoordinates(locals.viewer, params.body);
		const form = await request.formData();
		const respondent = respondentIn(form);
		const name = String(form.get('wave') ?? '');
		const from = String(form.get('from') ?? '');
		const saved = await attempt(locals, async (sql) => {
			const wave = await waveAt(sql, params.body, name);
			const organizations = await waves.listOrganizations(sql, wave.id);
			if (!organizations.some(({ id }) => id === from)) error(404, m.strength_entry_not_asked());
			if (wave.closed) error(409, m.strength_entry_closed({ day: dayText(wave.closesOn!) }));
			const others = organizations.filter(({ id }) => id !== from);
			const answers = answersIn(form, others);
			if (!answers) error(400, m.import_reason_level_scale());
			const who = { body: wave.body, wave: wave.id, from, respondent };
			if (!(await ties.saveAnswers(sql, who, answers))) return false;
			return true;
		});
		if (!saved) return fail(409, { conflict: true });
		redirect(303, hrefOf(params.body, name));
	}
};
