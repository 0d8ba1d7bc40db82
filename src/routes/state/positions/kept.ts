import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Typed } from '#lib/domain/history/merge.ts';
import * as positions from '#lib/server/positions.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../handles/who.ts';
import { attempt, refusalOf } from '../../[body]/records.ts';
import { refuseUnlessLeads } from '../../catchments/form.ts';
import { conflictOf, type Conflict } from '../../conflict.ts';
import { parse, versionIn } from '../../forms.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { holderOf, holderSchema, inputOf, positionSchema, positionTyped, several } from './form.ts';

type Event = RequestEvent<{ id: string }, '/state/positions/[id]'>;

/** What a failed form is told; `holder` names the entry it is about, "new" one that was to be added, null the position. */
export interface PositionAnswer {
	holder: string | null;
	values: Typed | null;
	errors: Record<string, string>;
	conflict: Conflict | null;
	version: number;
}

/** A failed form with what was typed. */
export function refused(status: number, told: Partial<PositionAnswer>) {
	const nothing = { holder: null, values: null, errors: {}, conflict: null, version: 0 };
	const answer: PositionAnswer = { ...nothing, ...told };
	return fail(status, answer);
}

/** The position an address means, null under "new", and its state; refuses who does not lead that state. */
export async function meant(event: Event) {
	signedIn(event);
	const { locals, params, url } = event;
	const query = readPlaceQuery(url);
	const found = await locals.read(async (sql) => {
		if (params.id === 'new') return { kept: null, stateCode: (await findState(sql, query)).code };
		const kept = (await positions.find(sql, params.id)) ?? error(404, m.positions_none_such());
		return { kept, stateCode: kept.position.stateCode };
	});
	refuseUnlessLeads(locals.viewer, found.stateCode);
	return { ...found, on: query.on };
}

/** Saves what was typed about a position, as a new one or in the version that was seen. */
export async function savePosition(event: Event) {
	const { kept, stateCode } = await meant(event);
	const form = await event.request.formData();
	const version = versionIn(form);
	const parsed = parse(positionSchema, form, several);
	const { values } = parsed;
	if (!parsed.ok) return refused(400, { values, errors: parsed.errors, version });
	const input = inputOf(parsed.output);
	if (!kept) {
		const id = await event.locals.write((sql) => positions.add(sql, stateCode, input));
		redirect(303, `/state/positions/${id}?done=added`);
	}
	const { id } = kept.position;
	const saved = await event.locals.write((sql) => positions.change(sql, { id, version }, input));
	if (saved) redirect(303, `/state/positions?state=${stateCode}&done=changed`);
	const record = { table: 'staff_position', id, version, typed: positionTyped };
	const conflict = await event.locals.read((sql) => conflictOf(sql, [record], values));
	if (!conflict) error(403, m.errors_not_yours());
	return refused(409, {
		values: conflict.values,
		conflict,
		version: conflict.versions[0] ?? version
	});
}

/** Saves who holds a position, as a new entry or in the version that was seen. */
export async function saveHolder(event: Event) {
	const { kept } = await meant(event);
	const form = await event.request.formData();
	const { position, holders } = kept ?? error(404, m.positions_none_such());
	const seen = { id: String(form.get('holder') ?? 'new'), version: versionIn(form) };
	const parsed = parse(holderSchema, form);
	const { values } = parsed;
	const refuse = (status: number, errors: Record<string, string>) =>
		refused(status, { holder: seen.id, values, errors, version: seen.version });
	if (!parsed.ok) return refuse(400, parsed.errors);
	const row = holderOf(parsed.output);
	const known = holders.some(({ id }) => id === seen.id);
	let saved = false;
	const refusal = await refusalOf(async () => {
		saved = await attempt(event.locals, async (sql) => {
			if (known) return positions.changeHolder(sql, seen, row);
			if (seen.id !== 'new') return false;
			await positions.addHolder(sql, position, row);
			return true;
		});
	});
	if (refusal) return refuse(409, { name: m.positions_holder_taken() });
	if (!saved) return refuse(409, { form: m.errors_conflict() });
	redirect(303, `/state/positions/${position.id}?done=${known ? 'changed' : 'added'}`);
}
