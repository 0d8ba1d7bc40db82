import * as records from '#lib/server/service-records.ts';
import { dayOf } from '../../on.ts';
import { bodyAt } from '../records.ts';
import { filterOf } from './filter.ts';
import type { PageServerLoad } from './$types';

const perPage = 50;

/** The services in or for the counties of a body, narrowed as the address says. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const filter = filterOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const { q: text, type, county, age, language, page } = filter;
		const asked = { text, type, county, language, body: { id: body.id, on: dayOf(url) } };
		const narrowed = age === '' ? asked : { ...asked, age: Number(age) };
		const { services, total } = await records.list(sql, narrowed, { page, perPage });
		return { filter, services, total, pages: Math.ceil(total / perPage) };
	});
};
