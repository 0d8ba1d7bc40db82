import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Sql } from '#lib/server/connect.ts';
import * as countyChoices from '#lib/server/county-choices.ts';
import * as locations from '#lib/server/locations.ts';
import * as organizations from '#lib/server/organizations.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf } from '../../../../conflict.ts';
import { parse, versionIn } from '../../../../forms.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../../../records.ts';
import {
	inputOf,
	locationTyped,
	organizationSchema,
	organizationTyped,
	several,
	type OrganizationForm
} from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const organization = await organizationAt(sql, params.id);
		const [location] = await locations.list(sql, params.id);
		return {
			id: organization.id,
			name: organization.name,
			seen: {
				version: organization.version,
				location: location?.id ?? '',
				locationVersion: location?.version ?? 0
			},
			values: { ...organizationTyped({ ...organization }), ...locationTyped({ ...location }) },
			counties: await countyChoices.list(sql, body.stateCode)
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const parsed = parse(organizationSchema, form, several);
		const seen = seenIn(form);
		if (!parsed.ok)
			return fail(400, { values: parsed.values, errors: parsed.errors, conflict: null, seen });
		const saved = await attempt(locals, async (sql) => {
			const body = await bodyAt(sql, params.body);
			const done = await save(sql, { id: params.id, body: body.id }, seen, parsed.output);
			if (done) await judgeAgain(sql, body.id);
			return done;
		});
		if (saved) redirect(303, `/${params.body}/organizations/${params.id}?done=changed`);
		const conflict = await locals.read((sql) =>
			conflictOf(sql, records(params.id, seen), parsed.values)
		);
		if (!conflict) error(403, m.errors_not_yours());
		const [version, locationVersion] = conflict.versions as [number, number];
		return fail(409, {
			values: conflict.values,
			errors: {},
			conflict,
			seen: { ...seen, version, locationVersion }
		});
	}
};

interface Seen {
	version: number;
	location: string;
	locationVersion: number;
}

const uuid = v.pipe(v.string(), v.uuid());

function seenIn(form: FormData): Seen {
	return {
		version: versionIn(form),
		location: v.is(uuid, form.get('location')) ? String(form.get('location')) : '',
		locationVersion: versionIn(form, 'locationVersion')
	};
}

function records(id: string, { version, location, locationVersion }: Seen) {
	return [
		{ table: 'organization', id, version, typed: organizationTyped },
		{ table: 'location', id: location, version: locationVersion, typed: locationTyped }
	];
}

async function organizationAt(sql: Sql, id: string) {
	return (await organizations.find(sql, id)) ?? error(404, m.organizations_none_here());
}

async function save(
	sql: Sql,
	{ id, body }: { id: string; body: string },
	seen: Seen,
	form: OrganizationForm
) {
	const { organization, location } = inputOf(form);
	if (!(await organizations.change(sql, id, seen.version, organization))) return false;
	if (!seen.location) {
		if (location) await locations.add(sql, { organization: id, body }, location);
		return true;
	}
	const empty = {
		name: null,
		...noPlace,
		countyFips: organization.countyFips,
		confidential: form.confidential,
		foundAs: null
	};
	return locations.change(sql, seen.location, seen.locationVersion, location ?? empty);
}

const noPlace = {
	address: null,
	city: null,
	state: null,
	postalCode: null,
	latitude: null,
	longitude: null
};
