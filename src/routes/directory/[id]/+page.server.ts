import { error } from '@sveltejs/kit';
import * as locations from '#lib/server/locations.ts';
import * as organizations from '#lib/server/organizations.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../../on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.read(async (sql) => {
		const organization = await organizations.find(sql, params.id);
		if (!organization) error(404, m.organizations_none_here());
		return {
			organization,
			locations: await locations.list(sql, organization.id),
			tables: await organizations.listTables(sql, organization.id, today())
		};
	});
