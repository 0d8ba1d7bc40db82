import { error, fail, redirect } from '@sveltejs/kit';
import type { Typed } from '#lib/domain/history/merge.ts';
import { leads, runs } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as register from '#lib/server/body-register.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as countyChoices from '#lib/server/county-choices.ts';
import * as places from '#lib/server/places.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../handles/who.ts';
import { parse } from '../../forms.ts';
import { today } from '../../on.ts';
import { refusalOf } from '../../[body]/records.ts';
import { newBodySchema, several } from '../form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What a new body may be part of, and the counties to choose from: of its parent's state, else of the state asked for. */
export const load: PageServerLoad = async (event) => {
	signedIn(event);
	return event.locals.read(async (sql) => {
		const { parent, stateCode } = await placeFor(sql, event);
		const states = parent ? [] : await places.listStates(sql);
		return {
			parent: parent && { slug: parent.slug, name: parent.name },
			stateCode,
			states: states.filter(({ code }) => leads(event.locals.viewer, code)),
			counties: await countyChoices.list(sql, stateCode),
			values: (parent ? { type: 'committee', counties: parent.counties } : {}) as Typed
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event);
		const { locals, request } = event;
		const parsed = parse(newBodySchema, await request.formData(), several);
		const { values } = parsed;
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const { slug, ...input } = parsed.output;
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				const { parent, stateCode } = await placeFor(sql, event);
				return register.add(sql, slug, { stateCode, parent: parent?.id ?? null }, input);
			})
		);
		const errors: Record<string, string> =
			refusal === 'missing' ? { counties: m.records_choose() } : { slug: m.bodies_address_taken() };
		if (refusal) return fail(409, { values: { ...values, slug }, errors });
		redirect(303, `/${slug}/seats/template?done=added`);
	}
};

// Refuses who may not add a body there.
async function placeFor(sql: Sql, { locals, url }: RequestEvent) {
	const slug = url.searchParams.get('part-of');
	const parent = slug ? await bodies.find(sql, slug, today()) : null;
	if (slug && !parent) error(404, m.errors_no_body({ slug }));
	const asked = url.searchParams.get('state');
	const stateCode =
		parent?.stateCode ?? places.stateNamed(await places.listStates(sql), asked)?.code;
	if (!stateCode) error(404, m.bodies_no_state());
	const may = leads(locals.viewer, stateCode) || (parent && runs(locals.viewer, parent.slug));
	// A coordinator who does not say of which body adds a part of the own one.
	const own = locals.viewer.roles.find(({ role }) => role === 'coordinator')?.body;
	if (!may && !slug && own) redirect(303, `/bodies/new?part-of=${own}`);
	if (!may) error(403, m.errors_not_yours());
	return { parent, stateCode };
}
