import { fail, redirect } from '@sveltejs/kit';
import * as register from '#lib/server/catchment-register.ts';
import * as counties from '#lib/server/counties.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../handles/who.ts';
import { refusalOf } from '../../[body]/records.ts';
import { parse } from '../../forms.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { askedArea, findArea } from '../area.ts';
import { catchmentSchema, inputOf, refuseUnlessLeads, several } from '../form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The counties to choose from, and what lies in the area that was typed or drawn. */
export const load: PageServerLoad = async (event) => {
	signedIn(event);
	const { state, on, asked, area } = await meant(event);
	const all = await event.locals.read((sql) => counties.list(sql, { state: state.code, on }));
	const choices = all.map(({ fips, name, catchment }) => ({ fips, name, catchment }));
	return { state, on, asked, area, counties: choices };
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event);
		const { locals, request } = event;
		const parsed = parse(catchmentSchema, await request.formData(), several);
		const { values } = parsed;
		const { state, area } = await meant(event);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		let id = '';
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				id = await register.add(sql, state.code, inputOf(parsed.output, area.shape));
			})
		);
		const errors: Record<string, string> = { name: m.catchments_name_taken() };
		if (refusal) return fail(409, { values, errors });
		redirect(303, `/catchments/${id}?done=added`);
	}
};

// Refuses who does not keep the state.
async function meant({ locals, url }: RequestEvent) {
	const query = readPlaceQuery(url);
	const state = await locals.read((sql) => findState(sql, query));
	refuseUnlessLeads(locals.viewer, state.code);
	const asked = askedArea(url);
	const where = { state: state.code, on: query.on };
	return { state, on: query.on, asked, area: await findArea(locals, asked, where) };
}
