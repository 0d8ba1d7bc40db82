import { halfYearNamed, halfYearSection } from '#lib/domain/participation/half-year.ts';
import { halfYearsUntil } from '#lib/domain/place/half-years.ts';
import { askLogs } from '../answer.ts';
import type { PageServerLoad } from './$types';

/** What the coordinator did outside the table in half a year, for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees } = await parent();
	const halves = halfYearsUntil(on, 4).reverse();
	const half = halfYearNamed(url.searchParams.get('half') ?? '', on) ?? halves[0]!;
	if (!sees) return { half, halves, section: null };
	const logs = await locals.read((sql) => askLogs(sql, body.id, on));
	return { half, halves, section: halfYearSection(logs, half) };
};
