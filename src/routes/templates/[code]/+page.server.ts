import { error } from '@sveltejs/kit';
import { monthsBefore } from '#lib/domain/place/dates.ts';
import * as templates from '#lib/server/templates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { dayOf } from '../../on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const on = dayOf(url);
	const template = await locals.read((sql) => templates.find(sql, params.code, on));
	if (!template) error(404, m.templates_none_here());
	return { template, oldBefore: monthsBefore(on, 12) };
};
