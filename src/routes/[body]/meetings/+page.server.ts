import { monthsBefore } from '#lib/domain/place/dates.ts';
import * as meetings from '#lib/server/meetings.ts';
import { dayOf, today } from '../../on.ts';
import { bodyAt } from '../records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const days = await meetings.listDays(sql, body.id, monthsBefore(on, 12), on);
		return { days, today: today(), meetings: await meetings.list(sql, body.id) };
	});
};
