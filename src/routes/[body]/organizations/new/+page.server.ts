import { fail, redirect } from '@sveltejs/kit';
import * as countyChoices from '#lib/server/county-choices.ts';
import * as locations from '#lib/server/locations.ts';
import * as organizations from '#lib/server/organizations.ts';
import { parse } from '../../../forms.ts';
import { bodyAt, judgeAgain, refuseUnlessRuns } from '../../records.ts';
import { inputOf, organizationSchema, several } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		return { counties: await countyChoices.list(sql, body.stateCode) };
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const parsed = parse(organizationSchema, form, several);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });

		const { organization, location } = inputOf(parsed.output);
		const namesakes = await locals.read((sql) =>
			organizations.listNamesakes(sql, organization.name)
		);
		if (namesakes.length > 0 && form.get('another') === null) {
			return fail(409, { values: parsed.values, errors: {}, namesakes });
		}
		const id = await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			const added = await organizations.add(sql, body.id, organization);
			if (location) await locations.add(sql, { organization: added, body: body.id }, location);
			await judgeAgain(sql, body.id);
			return added;
		});
		redirect(303, `/${params.body}/organizations/${id}?done=added`);
	}
};
