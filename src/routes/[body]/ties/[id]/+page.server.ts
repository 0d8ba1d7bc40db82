import { error, fail, redirect } from '@sveltejs/kit';
import { openDimensions, ratings } from '#lib/domain/tie/dimensions.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as rated from '#lib/server/ratings.ts';
import * as ties from '#lib/server/ties.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse, versionIn } from '../../../forms.ts';
import { attempt, bodyAt, refuseUnlessCoordinates } from '../../records.ts';
import { givenIn, openValues, qualitySchema } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

async function reportAt(sql: Sql, slug: string, id: string) {
	const body = await bodyAt(sql, slug);
	return (await ties.findReport(sql, body.id, id)) ?? error(404, m.records_none_such());
}

async function openReportAt(sql: Sql, { body, id }: { body: string; id: string }) {
	const report = await reportAt(sql, body, id);
	if (report.closed) error(409, m.strength_entry_closed({ day: dayText(report.closesOn!) }));
	return report;
}

/** What one respondent of an organization says of the work with another, dimension by dimension. */
export const load: PageServerLoad = async ({ locals, params }) => {
	refuseUnlessCoordinates(locals.viewer, params.body);
	return { report: await locals.read((sql) => reportAt(sql, params.body, params.id)) };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		refuseUnlessCoordinates(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const report = await locals.read((sql) => openReportAt(sql, params));
		const parsed = parse(qualitySchema, form);
		if (!parsed.ok)
			return fail(400, {
				values: openValues(parsed.values),
				errors: parsed.errors,
				conflict: null
			});
		const said = parsed.output;
		const saved = await attempt(locals, async (sql) => {
			const { id, body, wave, from, to, respondent } = await openReportAt(sql, params);
			const given = givenIn(said, openDimensions);
			if (!(await ties.changeDimensions(sql, { id, version }, given))) return false;
			await rated.add(sql, { body, wave, from, respondent }, to, givenIn(said, ratings));
			return true;
		});
		if (!saved) return fail(409, { values: null, errors: {}, conflict: m.errors_conflict() });
		const query = new URLSearchParams({
			...{ wave: report.waveName, from: report.from, respondent: report.respondent },
			done: 'changed'
		});
		redirect(303, `/${params.body}/ties?${query}#answers`);
	}
};
