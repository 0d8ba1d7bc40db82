import { error } from '@sveltejs/kit';
import { joins } from '#lib/domain/agreement/agreements.ts';
import { administers, runs, sees, type Viewer } from '#lib/domain/people/viewer.ts';
import * as locations from '#lib/server/locations.ts';
import * as members from '#lib/server/members.ts';
import * as organizations from '#lib/server/organizations.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { dayOf } from '../../../on.ts';
import { askAgreements } from '../../agreements/answer.ts';
import { historyOf } from '../../history/history-of.ts';
import { bodyAt } from '../../records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const organization = await organizations.find(sql, params.id);
		if (!organization) error(404, m.organizations_none_here());
		const kept = await askAgreements(sql, body.id, on, sees(locals.viewer, body.slug));
		const record = { table: 'organization', id: organization.id } as const;
		return {
			organization,
			locations: await locations.list(sql, organization.id),
			members: await members.listOfOrganization(sql, body.id, organization.id, on),
			sitting: await organizations.countMembers(sql, body.id, organization.id, on),
			agreements: kept.agreements.filter((agreement) => joins(agreement, organization.id)),
			activities: (kept.activities ?? []).filter(({ organizations }) =>
				organizations.some(({ id }) => id === organization.id)
			),
			mayEdit: mayEdit(locals.viewer, body, organization),
			history: await historyOf(sql, { body: body.id, record })
		};
	});
};

// A record of the shared directory is changed by the body that keeps it.
function mayEdit(
	viewer: Viewer,
	body: { id: string; slug: string },
	{ homeBodyId }: organizations.Organization
) {
	return administers(viewer) || (runs(viewer, body.slug) && homeBodyId === body.id);
}
