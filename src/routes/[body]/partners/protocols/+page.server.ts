import { askCoverage } from '../response/answer.ts';
import type { PageServerLoad } from './$types';

/** Which topics protocols cover in each county and with each partner, and which were written without lived experience. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	const coverage = await locals.read((sql) => askCoverage(sql, body, on));
	const asked = url.searchParams.get('county');
	const county = body.countyNames.find(({ fips }) => fips === asked)?.fips ?? null;
	return { coverage, county };
};
