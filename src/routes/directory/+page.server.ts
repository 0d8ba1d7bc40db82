import * as countyChoices from '#lib/server/county-choices.ts';
import * as organizations from '#lib/server/organizations.ts';
import { filterOf } from './filter.ts';
import type { PageServerLoad } from './$types';

const perPage = 50;

export const load: PageServerLoad = ({ locals, url }) => {
	const filter = filterOf(url);
	return locals.read(async (sql) => {
		const { q: text, sector, county, page } = filter;
		const { organizations: list, total } = await organizations.list(
			sql,
			{ text, sector, county },
			{ page, perPage }
		);
		const all = await countyChoices.list(sql);
		return {
			filter: { ...filter, sits: '' },
			organizations: list,
			total,
			pages: Math.ceil(total / perPage),
			counties: all.map(({ fips, name, stateCode }) => ({ fips, name: `${name}, ${stateCode}` }))
		};
	});
};
