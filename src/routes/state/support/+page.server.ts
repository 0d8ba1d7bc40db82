import { fail, redirect } from '@sveltejs/kit';
import { leads } from '#lib/domain/people/viewer.ts';
import { drawingOf } from '#lib/domain/place/drawn.ts';
import * as places from '#lib/server/places.ts';
import { signedIn } from '../../../handles/who.ts';
import { historyOf } from '../../[body]/history/history-of.ts';
import { refuseUnlessLeads } from '../../catchments/form.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { changeToUndo, undo } from '../../undoing.ts';
import { askSupport } from './answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a state does in its catchments, for everyone; what was done to the entries only for who leads the state. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readPlaceQuery(url);
	const { on } = query;
	return locals.read(async (sql) => {
		const state = await findState(sql, query);
		const mayKeep = leads(locals.viewer, state.code);
		const record = { table: 'state_support' as const, id: state.code };
		const [{ areas, ...answer }, states, history] = await Promise.all([
			askSupport(sql, locals.viewer, { state: state.code, on }),
			places.listStates(sql),
			mayKeep ? historyOf(sql, { record }) : null
		]);
		const drawing = drawingOf(
			areas.map(({ id, name, shape }) => ({ id, name, shape })),
			720
		);
		return { on, state, states, mayKeep, history, drawing, ...answer };
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
		redirect(303, `/state/support?state=${code}&done=undone`);
	}
};
