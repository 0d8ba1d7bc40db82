import { error } from '@sveltejs/kit';
import { extentOf } from '#lib/domain/place/shape.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as counties from '#lib/server/counties.ts';
import * as organizationPlaces from '#lib/server/organization-places.ts';
import type { OrganizationPlace } from '#lib/server/organization-places.ts';
import * as rosters from '#lib/server/rosters.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answerPicture } from '../../answer-picture.ts';
import { answered } from '../../answered.ts';
import { countyPicture } from '../../county-picture.ts';
import { dayOf } from '../../on.ts';
import { placeChosen } from '../find-places.ts';
import { membersIn } from '../map/members-in.ts';
import type { RequestHandler } from './$types';

const mostPlaces = 2_000;

/** The map of a body as SVG: where its members come from, and the organizations at the table and around it. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const wanted = { body: params.body, on };
		const { body, facts, area, places, counted } = await locals.read(async (sql) => {
			const found = await bodies.find(sql, params.body, on);
			if (!found) error(404, m.errors_no_body({ slug: params.body }));
			const asked = { state: found.stateCode, body: found.slug, on };
			const first = { most: mostPlaces, chosen: null };
			return {
				body: found,
				facts: await rosters.find(sql, params.body, on),
				area: await counties.listShapes(sql, asked, false),
				places: await organizationPlaces.listFirst(sql, wanted, first),
				counted: await organizationPlaces.countWanted(sql, wanted)
			};
		});
		const extent = extentOf(area.flatMap(({ shape }) => shape ?? []));
		if (!extent) error(404, m.map_no_area());
		const roster = facts && judge(facts, on);
		const standings = area.map(({ fips, name, shape }) => {
			const members = membersIn(fips, roster);
			const standing = members === null ? 'unknown' : members > 0 ? 'present' : 'absent';
			return { name, shape, standing } as const;
		});
		const place = placeChosen(url);
		const svg = countyPicture({
			title: m.map_of_body({ body: body.name }),
			on,
			extent,
			counties: standings,
			meanings: {
				present: m.map_county_with_members(),
				absent: m.map_county_without_members(),
				...(standings.some(({ standing }) => standing === 'unknown') && {
					unknown: m.map_county_unknown()
				})
			},
			outlines: [],
			outlined: '',
			points: [
				...places.flatMap(pointOf),
				...(place ? [{ at: place, name: m.finder_place(), hollow: true }] : [])
			],
			dots: { filled: m.map_at_table(), open: m.map_not_at_table() },
			lines: counted.all > mostPlaces ? [m.tiles_first({ n: mostPlaces, all: counted.all })] : []
		});
		return answerPicture(svg, 'map', locals.viewer);
	});

function pointOf({ at, name, members }: OrganizationPlace) {
	return at ? [{ at, name, hollow: members === 0, small: true }] : [];
}
