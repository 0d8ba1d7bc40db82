import { error } from '@sveltejs/kit';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../../../on.ts';
import { askSheets } from './answer.ts';
import type { PageServerLoad } from './$types';

/** Whom to call in a county, or in each county of the body, on cards for the wallet. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	const county = url.searchParams.get('county') || null;
	if (county && !body.countyNames.some(({ fips }) => fips === county))
		error(404, m.paper_sheet_no_county());
	const sheets = await locals.read((sql) => askSheets(sql, body, on));
	return {
		county,
		sheets: sheets.filter(({ fips }) => county === null || fips === county),
		today: today()
	};
};
