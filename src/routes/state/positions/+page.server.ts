import { fail, redirect } from '@sveltejs/kit';
import { leads } from '#lib/domain/people/viewer.ts';
import { staffFigures } from '#lib/domain/state/positions.ts';
import * as counties from '#lib/server/counties.ts';
import * as places from '#lib/server/places.ts';
import * as positions from '#lib/server/positions.ts';
import { signedIn } from '../../../handles/who.ts';
import { historyOf } from '../../[body]/history/history-of.ts';
import { refuseUnlessLeads } from '../../catchments/form.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { changeToUndo, undo } from '../../undoing.ts';
import type { Actions, PageServerLoad } from './$types';

/** The positions of a state on a day; what was done to them only for who leads the state. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on } = query;
	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const mayKeep = leads(locals.viewer, state.code);
		const record = { table: 'staff_position' as const, id: state.code };
		const [list, bodies, all, states, history] = await Promise.all([
			positions.list(sql, state.code, on),
			positions.listServed(sql, state.code, on),
			counties.list(sql, { state: state.code, on }),
			places.listStates(sql),
			mayKeep ? historyOf(sql, { record }) : null
		]);
		return {
			...{ on, state, states, mayKeep, history, positions: list },
			figures: staffFigures(list, [], []),
			bodies: Object.fromEntries(bodies.map(({ slug, name }) => [slug, name])),
			counties: Object.fromEntries(all.map(({ fips, name }) => [fips, name]))
		};
	});
};

export const actions: Actions = {
	undo: async (event) => {
		signedIn(event);
		const { locals, request, url } = event;
		const { code } = await locals.read((sql) => findState(sql, readPlaceQuery(url)));
		refuseUnlessLeads(locals.viewer, code);
		const change = await changeToUndo(request);
		const inTheWay = await locals.write((sql) => undo(sql, change));
		if (inTheWay.length > 0) return fail(409, { inTheWay });
		redirect(303, `/state/positions?state=${code}&done=undone`);
	}
};
