import { error, fail, redirect } from '@sveltejs/kit';
import { leads } from '#lib/domain/people/viewer.ts';
import * as register from '#lib/server/catchment-register.ts';
import * as counties from '#lib/server/counties.ts';
import * as places from '#lib/server/places.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../../handles/who.ts';
import { refusalOf } from '../../../[body]/records.ts';
import { conflictOf } from '../../../conflict.ts';
import { parse, versionIn } from '../../../forms.ts';
import { dayOf, today } from '../../../on.ts';
import { askedArea, findArea } from '../../area.ts';
import {
	catchmentSchema,
	catchmentTyped,
	inputOf,
	refuseUnlessKeeps,
	several
} from '../../form.ts';
import { catchmentAt } from '../../kept.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The catchment as it is kept, with its counties on the day that is asked for. */
export const load: PageServerLoad = async (event) => {
	signedIn(event);
	const { kept, on, asked, area } = await meant(event);
	return event.locals.read(async (sql) => {
		const all = await counties.list(sql, { state: kept.stateCode, on });
		const states = await places.listStates(sql);
		const own = kept.times.filter(
			({ from, until }) => (!from || from <= on) && (!until || on < until)
		);
		return {
			id: kept.id,
			name: kept.name,
			version: kept.version,
			boundary: kept.boundary,
			state: places.stateNamed(states, kept.stateCode) ?? error(404, m.catchments_no_such()),
			on,
			asked,
			area,
			values: {
				...catchmentTyped(kept),
				since: on,
				// Counties that an area was drawn for are ticked by how much of them lies in it.
				...(area.shape ? {} : { counties: own.map(({ fips }) => fips) })
			},
			movesOthers: leads(event.locals.viewer, kept.stateCode),
			counties: all
				.map(({ fips, name, catchment }) => ({ fips, name, catchment }))
				.filter((county) => mayTake(event, kept, own, county))
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event);
		const { locals, params, request } = event;
		const form = await request.formData();
		const parsed = parse(catchmentSchema, form, several);
		const { values } = parsed;
		const { kept, area } = await meant(event);
		const seen = { id: params.id, version: versionIn(form) };
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors, conflict: null, seen });
		const boundary = area.shape ?? (parsed.output.forget ? null : kept.boundary);
		let saved = false;
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				const input = inputOf(parsed.output, boundary);
				saved = await register.change(sql, seen, input, parsed.output.since ?? today());
			})
		);
		const errors: Record<string, string> = leads(locals.viewer, kept.stateCode)
			? { name: m.catchments_name_taken() }
			: { counties: m.catchments_taken() };
		if (refusal) return fail(409, { values, errors, conflict: null, seen });
		if (saved) redirect(303, `/catchments/${params.id}?done=changed`);
		const record = { table: 'catchment', ...seen, typed: rowTyped };
		const conflict = await locals.read((sql) => conflictOf(sql, [record], values));
		if (!conflict) error(403, m.errors_not_yours());
		const version = conflict.versions[0] ?? seen.version;
		return fail(409, { values: conflict.values, errors: {}, conflict, seen: { ...seen, version } });
	}
};

// Who only manages a catchment takes counties that are in no other.
function mayTake(
	{ locals }: RequestEvent,
	kept: register.KeptCatchment,
	own: register.KeptCatchment['times'],
	county: { fips: string; catchment: string | null }
): boolean {
	return (
		leads(locals.viewer, kept.stateCode) ||
		county.catchment === null ||
		own.some(({ fips }) => fips === county.fips)
	);
}

// What a conflict compares: the days are kept as one range and are told by the history.
function rowTyped({ name, source }: Record<string, unknown>) {
	return { name: String(name ?? ''), source: String(source ?? '') };
}

// Refuses who neither manages the catchment nor keeps its state.
async function meant({ locals, params, url }: RequestEvent) {
	const kept = await locals.read((sql) => catchmentAt(sql, params.id));
	refuseUnlessKeeps(locals.viewer, kept);
	const [asked, on] = [askedArea(url), dayOf(url)];
	return { kept, on, asked, area: await findArea(locals, asked, { state: kept.stateCode, on }) };
}
