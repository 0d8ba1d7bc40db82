import { fail, redirect } from '@sveltejs/kit';
import { partsIn } from '#lib/domain/place/catchment-overlap.ts';
import { keepsCatchment } from '#lib/domain/people/viewer.ts';
import * as register from '#lib/server/catchment-register.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as counties from '#lib/server/counties.ts';
import { signedIn } from '../../../handles/who.ts';
import { historyOf } from '../../[body]/history/history-of.ts';
import { dayOf } from '../../on.ts';
import { changeToUndo, undo } from '../../undoing.ts';
import { refuseUnlessKeeps } from '../form.ts';
import { catchmentAt } from '../kept.ts';
import type { Actions, PageServerLoad } from './$types';

/** One catchment with the times of its counties, what its own outline holds, and what was done to it. */
export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.read(async (sql) => {
		const { boundary, ...catchment } = await catchmentAt(sql, params.id);
		const record = { table: 'catchment' as const, id: catchment.id };
		return {
			catchment,
			drawn: boundary !== null,
			parts: boundary ? await partsOf(sql, boundary, catchment.stateCode, dayOf(url)) : [],
			mayKeep: keepsCatchment(locals.viewer, catchment),
			history: await historyOf(sql, { record })
		};
	});

export const actions: Actions = {
	undo: async (event) => {
		signedIn(event);
		const { locals, params, request } = event;
		refuseUnlessKeeps(locals.viewer, await locals.read((sql) => catchmentAt(sql, params.id)));
		const change = await changeToUndo(request);
		const inTheWay = await locals.write((sql) => undo(sql, change));
		if (inTheWay.length > 0) return fail(409, { inTheWay });
		const stays = await locals.read((sql) => register.find(sql, params.id));
		redirect(303, `/catchments${stays ? `/${params.id}` : ''}?done=undone`);
	}
};

async function partsOf(sql: Sql, area: Parameters<typeof partsIn>[0], state: string, on: string) {
	const all = await counties.listShapes(sql, { state, on }, true);
	return partsIn(
		area,
		all.map(({ fips, name, catchment, shape }) => ({ fips, name, catchment, shape }))
	);
}
