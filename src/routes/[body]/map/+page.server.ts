import { byOrganization } from '#lib/domain/place/sites.ts';
import { mostFeatures } from '#lib/domain/place/tile.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import { assetsByCounty } from '#lib/domain/partner/assets.ts';
import * as assets from '#lib/server/assets.ts';
import * as bodyAreas from '#lib/server/body-areas.ts';
import * as counties from '#lib/server/counties.ts';
import * as organizationPlaces from '#lib/server/organization-places.ts';
import * as rosters from '#lib/server/rosters.ts';
import { readPlaceQuery } from '../../place-query.ts';
import { findPlaces, placeChosen } from '../find-places.ts';
import { membersIn } from './members-in.ts';
import type { PageServerLoad } from './$types';

/** With more organizations than a map takes at once, as many of them are listed. */
const mostListed = 500;

/** Where the members of a table come from, and the organizations at it and around it. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	const { body, on } = await parent();
	const { county } = readPlaceQuery(url);
	const organization = url.searchParams.get('organization');

	const search = await findPlaces(locals, url, body, on);

	return locals.read(async (sql) => {
		const facts = await rosters.find(sql, params.body, on);
		const roster = facts && judge(facts, on);
		const area = await counties.list(sql, { state: body.stateCode, body: body.slug, on });
		const wanted = { body: body.slug, on };
		const counted = await organizationPlaces.countWanted(sql, wanted);
		const tiled = counted.places > mostFeatures;
		const places = tiled
			? await organizationPlaces.listFirst(sql, wanted, { most: mostListed, chosen: organization })
			: await organizationPlaces.list(sql, wanted);

		return {
			extent: await bodyAreas.extentOfBody(sql, body.slug, on),
			counties: area.map((one) => ({ ...one, members: membersIn(one.fips, roster) })),
			assets: assetsByCounty(body.countyNames, await assets.list(sql, body.id)).filter(
				(one) => one.assets.length > 0
			),
			presence: roster && roster.members > 0 ? roster.geography.presence : null,
			organizations: byOrganization(places),
			counted,
			tiled,
			county,
			organization,
			search,
			place: placeChosen(url)
		};
	});
};
