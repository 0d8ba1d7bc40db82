import { fail, redirect } from '@sveltejs/kit';
import * as counties from '#lib/server/counties.ts';
import * as moves from '#lib/server/county-moves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../handles/who.ts';
import { parse } from '../../forms.ts';
import { today } from '../../on.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { refuseUnlessLeads } from '../form.ts';
import { isIdle, moveSchema, previewOf, type MovePreview } from './asked.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The counties and catchments to choose from, and, once chosen, what the move would do. */
export const load: PageServerLoad = async (event) => {
	const { state, on } = await meant(event);
	const { searchParams } = event.url;
	const asked = searchParams.has('from') ? parse(moveSchema, formOf(searchParams)) : null;
	const from = asked?.ok ? asked.output.from : on;
	return event.locals.read(async (sql) => {
		const all = await counties.list(sql, { state: state.code, on: from });
		const preview = asked?.ok ? await previewOf(sql, state.code, asked.output, today()) : null;
		return {
			state,
			counties: all.map(({ fips, name, catchment }) => ({ fips, name, catchment })),
			catchments: await moves.listDestinations(sql, state.code, from),
			values: { county: searchParams.get('county') ?? '', from, ...asked?.values },
			errors: errorsOf(asked, preview),
			preview: preview && !isIdle(preview) ? preview : null
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		const { state } = await meant(event);
		const form = await event.request.formData();
		const parsed = parse(moveSchema, form);
		if (!parsed.ok) return fail(400, { errors: parsed.errors });
		const saved = await event.locals.write(async (sql) => {
			const preview = await previewOf(sql, state.code, parsed.output, today());
			if (!preview || preview.seen !== form.get('seen')) return null;
			const { move, destination, left } = preview;
			await moves.add(sql, move, destination, parsed.output.source ?? null);
			return { at: destination ?? left };
		});
		if (!saved) return fail(409, { errors: { form: m.catchments_move_changed() } });
		redirect(303, `/catchments${saved.at ? `/${saved.at.id}` : ''}?state=${state.code}&done=moved`);
	}
};

function errorsOf(asked: ReturnType<typeof parse> | null, preview: MovePreview | null) {
	if (!asked) return {};
	if (!asked.ok) return asked.errors;
	if (!preview) return { to: m.catchments_move_not_there() };
	return isIdle(preview) ? { to: m.catchments_move_idle() } : {};
}

function formOf(searchParams: URLSearchParams): FormData {
	const form = new FormData();
	for (const [name, value] of searchParams) form.set(name, value);
	return form;
}

// Refuses who does not keep the state.
async function meant(event: RequestEvent) {
	signedIn(event);
	const query = readPlaceQuery(event.url);
	const state = await event.locals.read((sql) => findState(sql, query));
	refuseUnlessLeads(event.locals.viewer, state.code);
	return { state, on: query.on };
}
