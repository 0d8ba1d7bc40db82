import { error, fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as countyChoices from '#lib/server/county-choices.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as records from '#lib/server/service-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { bodyAt, judgeReachAgain, refuseUnlessRuns } from '../../records.ts';
import { findPlace } from '../find-place.ts';
import { inputOf, serviceSchema, several } from '../form.ts';
import { placeChoices } from '../places.ts';
import { saveReach } from '../save.ts';
import type { Actions, PageServerLoad } from './$types';

/** First whose service it is, then the questions about it. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	const chosen = url.searchParams.get('organization');
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		if (!chosen) {
			const choices = [...(await organizations.listChoices(sql, body.id, today()))];
			return { organization: null, organizations: choices, told: null, counties: [], places: [] };
		}
		const { id, name } = await organizationAt(sql, chosen);
		return {
			organization: { id, name },
			organizations: [],
			told: locals.geocoder?.host ?? null,
			counties: await countyChoices.list(sql, body.stateCode),
			places: await placeChoices(sql, id)
		};
	});
};

export const actions: Actions = {
	find: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		return findPlace(locals, await request.formData());
	},

	save: async ({ locals, params, request, url }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(serviceSchema, await request.formData(), several);
		if (!parsed.ok)
			return fail(400, { values: parsed.values, errors: parsed.errors, lookup: null });
		const id = await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			const { id: organization } = await organizationAt(
				sql,
				url.searchParams.get('organization') ?? ''
			);
			const input = inputOf(parsed.output, body.stateCode);
			const service = await records.add(sql, { organization, body: body.id }, input.service);
			await saveReach(sql, { service, organization, body: body.id }, input);
			await judgeReachAgain(sql, body.id);
			return service;
		});
		redirect(303, `/${params.body}/services/${id}?done=added`);
	}
};

async function organizationAt(sql: Sql, id: string) {
	return (await organizations.find(sql, id)) ?? error(404, m.organizations_none_here());
}
