import { monthsBefore } from '#lib/domain/place/dates.ts';
import * as templates from '#lib/server/templates.ts';
import { dayOf } from '../on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => ({
		templates: await templates.list(sql, on),
		/** What was last read before this day should be read again. */
		oldBefore: monthsBefore(on, 12)
	}));
};
