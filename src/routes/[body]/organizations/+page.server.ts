import * as organizations from '#lib/server/organizations.ts';
import { filterOf } from '../../directory/filter.ts';
import { dayOf } from '../../on.ts';
import { bodyAt } from '../records.ts';
import type { PageServerLoad } from './$types';

const perPage = 50;

export const load: PageServerLoad = ({ locals, params, url }) => {
	const filter = filterOf(url);
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const { q: text, sector, county, sits, page } = filter;
		const asked = {
			text,
			sector,
			county,
			body: { id: body.id, on, sits: sits ? sits === 'yes' : undefined }
		};
		const { organizations: list, total } = await organizations.list(sql, asked, { page, perPage });
		const sitting = await organizations.count(sql, body.id, on);
		return { filter, organizations: list, total, sitting, pages: Math.ceil(total / perPage) };
	});
};
