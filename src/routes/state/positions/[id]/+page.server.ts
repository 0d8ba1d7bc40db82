import { error, redirect } from '@sveltejs/kit';
import * as catchments from '#lib/server/catchments.ts';
import * as counties from '#lib/server/counties.ts';
import * as places from '#lib/server/places.ts';
import * as positions from '#lib/server/positions.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { attempt } from '../../../[body]/records.ts';
import { versionIn } from '../../../forms.ts';
import { holderTyped, positionTyped } from '../form.ts';
import { meant, refused, saveHolder, savePosition } from '../kept.ts';
import type { Actions, PageServerLoad } from './$types';

/** One position with who held it, for who leads its state; under "new" an empty one. */
export const load: PageServerLoad = async (event) => {
	const { kept, stateCode, on } = await meant(event);
	return event.locals.read(async (sql) => {
		const [states, regions, bodies, all] = await Promise.all([
			places.listStates(sql),
			catchments.listShapes(sql, stateCode, on, true),
			positions.listServed(sql, stateCode, on),
			counties.list(sql, { state: stateCode, on })
		]);
		return {
			state: places.stateNamed(states, stateCode) ?? error(404, m.positions_none_such()),
			isNew: kept === null,
			version: kept?.position.version ?? 0,
			values: positionTyped({ ...kept?.position }),
			holders: (kept?.holders ?? []).map(({ id, version, ...row }) => {
				return { id, version, values: holderTyped(row) };
			}),
			catchments: regions.map(({ id, name }) => ({ value: id, label: name })),
			bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
			counties: all.map(({ fips, name }) => ({ value: fips, label: name }))
		};
	});
};

export const actions: Actions = {
	save: savePosition,
	hold: saveHolder,
	remove: async (event) => {
		const { kept, stateCode } = await meant(event);
		const version = versionIn(await event.request.formData());
		const { id } = kept?.position ?? error(404, m.positions_none_such());
		const done = await attempt(event.locals, (sql) => positions.remove(sql, { id, version }));
		if (!done) return refused(409, { errors: { form: m.errors_conflict() }, version });
		redirect(303, `/state/positions?state=${stateCode}&done=position_gone`);
	},
	release: async (event) => {
		const { kept } = await meant(event);
		const form = await event.request.formData();
		const { position } = kept ?? error(404, m.positions_none_such());
		const seen = { id: String(form.get('holder')), version: versionIn(form) };
		const own = kept?.holders.some(({ id }) => id === seen.id);
		const done = own && (await attempt(event.locals, (sql) => positions.removeHolder(sql, seen)));
		if (!done) return refused(409, { errors: { form: m.errors_conflict() } });
		redirect(303, `/state/positions/${position.id}?done=changed`);
	}
};
