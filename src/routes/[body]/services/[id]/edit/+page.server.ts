import { error, fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as countyChoices from '#lib/server/county-choices.ts';
import * as records from '#lib/server/service-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf } from '../../../../conflict.ts';
import { parse, versionIn } from '../../../../forms.ts';
import { attempt, bodyAt, judgeReachAgain, refuseUnlessRuns } from '../../../records.ts';
import { findPlace } from '../../find-place.ts';
import { areasTyped, inputOf, serviceSchema, serviceTyped, several } from '../../form.ts';
import { placeChoices } from '../../places.ts';
import { saveReach } from '../../save.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const service = await serviceAt(sql, params.id);
		return {
			id: service.id,
			name: service.name,
			version: service.version,
			values: {
				...serviceTyped({ ...service }),
				...areasTyped(service.areas),
				places: service.places.map(({ id }) => id)
			},
			told: locals.geocoder?.host ?? null,
			counties: await countyChoices.list(sql, body.stateCode),
			places: await placeChoices(sql, service.organizationId)
		};
	});
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const parsed = parse(serviceSchema, form, several);
		if (!parsed.ok) return fail(400, { ...parsed, conflict: null, lookup: null, version });
		const saved = await attempt(locals, async (sql) => {
			const body = await bodyAt(sql, params.body);
			const { organizationId: organization } = await serviceAt(sql, params.id);
			const input = inputOf(parsed.output, body.stateCode);
			if (!(await records.change(sql, params.id, version, input.service))) return false;
			await saveReach(sql, { service: params.id, organization, body: body.id }, input);
			await judgeReachAgain(sql, body.id);
			return true;
		});
		if (saved) redirect(303, `/${params.body}/services/${params.id}?done=changed`);
		const seen = [{ table: 'service', id: params.id, version, typed: serviceTyped }];
		const conflict = await locals.read((sql) => conflictOf(sql, seen, parsed.values));
		if (!conflict) error(403, m.errors_not_yours());
		const { values, versions } = conflict;
		return fail(409, {
			values,
			errors: {},
			conflict,
			lookup: null,
			version: versions[0] ?? version
		});
	},

	find: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		return { ...(await findPlace(locals, form)), conflict: null, version: versionIn(form) };
	},

	remove: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const version = versionIn(await request.formData());
		const removed = await attempt(locals, async (sql) => {
			if (!(await records.remove(sql, params.id, version))) return false;
			await judgeReachAgain(sql, (await bodyAt(sql, params.body)).id);
			return true;
		});
		if (!removed) error(409, m.services_not_removed());
		redirect(303, `/${params.body}/services?done=gone`);
	}
};

async function serviceAt(sql: Sql, id: string) {
	return (await records.find(sql, id)) ?? error(404, m.services_none_here());
}
