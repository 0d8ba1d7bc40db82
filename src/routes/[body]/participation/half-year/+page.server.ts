import {
	halfYearNamed,
	halfYearOf,
	halfYearSection,
	latestHalves
} from '#lib/domain/participation/half-year.ts';
import { askLogs } from '../answer.ts';
import type { PageServerLoad } from './$types';

/** What the coordinator did outside the table in half a year, for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees } = await parent();
	const half = halfYearNamed(url.searchParams.get('half') ?? '') ?? halfYearOf(on);
	const halves = latestHalves(on, 4);
	if (!sees) return { half, halves, section: null };
	const logs = await locals.read((sql) => askLogs(sql, body.id, on));
	return { half, halves, section: halfYearSection(logs, half, on) };
};
