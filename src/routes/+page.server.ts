import { emptiest, requiredPlaces, tablesShort } from '#lib/domain/roster/many-tables.ts';
import * as bodyAreas from '#lib/server/body-areas.ts';
import * as counties from '#lib/server/counties.ts';
import * as heldTables from '#lib/server/held-tables.ts';
import * as organizationPlaces from '#lib/server/organization-places.ts';
import * as places from '#lib/server/places.ts';
import { findState, readPlaceQuery } from './place-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on, county: chosen } = query;

	return locals.read(async (sql) => {
		const states = await places.listStates(sql);
		if (!states.some(({ bodies }) => bodies > 0)) return { state: null };
		const state = await findState(sql, query);
		const held = await heldTables.list(sql, state.code, on);
		const standing = new Map(
			held.map((table) => [table.slug, { members: table.members, required: requiredPlaces(table) }])
		);

		return {
			state,
			on,
			chosen,
			counties: await counties.list(sql, { state: state.code, on }),
			organizations: await organizationPlaces.count(sql, { state: state.code, on }),
			tables: (await bodyAreas.list(sql, state.code, on)).map((body) => ({
				...body,
				members: standing.get(body.slug)?.members ?? 0,
				required: standing.get(body.slug)?.required ?? { have: 0, need: 0 }
			})),
			short: tablesShort(held),
			emptiest: emptiest(held),
			otherStates: states.filter(({ code, bodies }) => code !== state.code && bodies > 0)
		};
	});
};
