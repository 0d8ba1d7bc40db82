import { error } from '@sveltejs/kit';
import { administers, runs } from '#lib/domain/people/viewer.ts';
import * as records from '#lib/server/service-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { historyOf } from '../../history/history-of.ts';
import { bodyAt } from '../../records.ts';
import type { PageServerLoad } from './$types';

/** One service: what, where and for whom. */
export const load: PageServerLoad = ({ locals, params }) =>
	locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const service = await records.find(sql, params.id);
		if (!service) error(404, m.services_none_here());
		const isOurs = runs(locals.viewer, body.slug) && service.homeBodyId === body.id;
		const record = { table: 'service', id: service.id } as const;
		return {
			service,
			mayEdit: isOurs || administers(locals.viewer),
			history: await historyOf(sql, { body: body.id, record })
		};
	});
