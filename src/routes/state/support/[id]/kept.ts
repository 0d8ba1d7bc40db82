import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Typed } from '#lib/domain/history/merge.ts';
import * as stateSupport from '#lib/server/state-support.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../../handles/who.ts';
import { attempt, refusalOf } from '../../../[body]/records.ts';
import { refuseUnlessLeads } from '../../../catchments/form.ts';
import { conflictOf, type Conflict } from '../../../conflict.ts';
import { parse, versionIn } from '../../../forms.ts';
import { findState, readPlaceQuery } from '../../../place-query.ts';
import { supportSchema, supportTyped } from '../form.ts';

type Event = RequestEvent<{ id: string }, '/state/support/[id]'>;

/** What a failed form is told. */
export interface SupportAnswer {
	values: Typed | null;
	errors: Record<string, string>;
	conflict: Conflict | null;
	version: number;
}

/** The entry an address means, null under "new", and its state; refuses who does not lead that state. */
export async function meant(event: Event) {
	signedIn(event);
	const { locals, params, url } = event;
	const query = readPlaceQuery(url);
	const found = await locals.read(async (sql) => {
		if (params.id === 'new') return { kept: null, stateCode: (await findState(sql, query)).code };
		const kept = (await stateSupport.find(sql, params.id)) ?? error(404, m.support_none_such());
		return { kept, stateCode: kept.stateCode };
	});
	refuseUnlessLeads(locals.viewer, found.stateCode);
	return { ...found, on: query.on };
}

/** Saves a step of support, as a new one or in the version that was seen. */
export async function save(event: Event) {
	const { kept, stateCode } = await meant(event);
	const form = await event.request.formData();
	const version = versionIn(form);
	const parsed = parse(supportSchema, form);
	const { values } = parsed;
	if (!parsed.ok) return refused(400, { values, errors: parsed.errors, version });
	const input = parsed.output;
	let saved = false;
	const refusal = await refusalOf(async () => {
		saved = await attempt(event.locals, async (sql) => {
			if (kept) return stateSupport.change(sql, { id: kept.id, version }, input);
			await stateSupport.add(sql, stateCode, input);
			return true;
		});
	});
	if (refusal === 'taken')
		return refused(409, { values, errors: { onDay: m.support_taken() }, version });
	if (refusal)
		return refused(400, { values, errors: { catchmentId: m.records_choose() }, version });
	const done = kept ? 'changed' : 'added';
	if (saved) redirect(303, `/state/support?state=${stateCode}&done=${done}`);
	const record = { table: 'state_support', id: kept!.id, version, typed: supportTyped };
	const conflict = await event.locals.read((sql) => conflictOf(sql, [record], values));
	if (!conflict) error(403, m.errors_not_yours());
	return refused(409, {
		values: conflict.values,
		conflict,
		version: conflict.versions[0] ?? version
	});
}

/** Takes a step out; it stays in the history, where that can be undone. */
export async function remove(event: Event) {
	const { kept, stateCode } = await meant(event);
	const version = versionIn(await event.request.formData());
	const { id } = kept ?? error(404, m.support_none_such());
	const done = await attempt(event.locals, (sql) => stateSupport.remove(sql, { id, version }));
	if (!done) return refused(409, { errors: { form: m.errors_conflict() }, version });
	redirect(303, `/state/support?state=${stateCode}&done=taken_out`);
}

function refused(status: number, told: Partial<SupportAnswer>) {
	const nothing = { values: null, errors: {}, conflict: null, version: 0 };
	const answer: SupportAnswer = { ...nothing, ...told };
	return fail(status, answer);
}
