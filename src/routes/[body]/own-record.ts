import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import type * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { Viewer } from '#lib/domain/people/viewer.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { RecordTable } from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { Seen } from '#lib/server/own-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf, type Conflict } from '../conflict.ts';
import { signedIn } from '../../handles/who.ts';
import { newIdIn, parse, versionIn } from '../forms.ts';
import { historyOf } from './history/history-of.ts';
import { attempt, bodyAt, refusalOf, refuseUnlessRuns } from './records.ts';

/** Where a kind of record is kept. Changing and removing answer false when somebody was first. */
export interface Store<Input> {
	find(
		sql: Sql,
		body: string,
		id: string
	): Promise<({ id: string; version: number } & Record<string, unknown>) | null>;
	add(sql: Sql, body: string, input: Input): Promise<void>;
	change(sql: Sql, seen: Seen, input: Input): Promise<boolean>;
	remove(sql: Sql, seen: Seen): Promise<boolean>;
}

/** A kind of record of a body: where it is kept, what its form means, and what the form shows of it. */
export interface Kind<S extends v.GenericSchema, Input> {
	table: RecordTable;
	store: Store<Input>;
	schema: S;
	/** Fields with several answers. */
	several: string[];
	typed: (values: Values) => Typed;
	input: (form: v.InferOutput<S>) => Input;
	/** What the form offers, by the name of the field or its kind. */
	choices: (sql: Sql, body: Body, known: Values) => Promise<Record<string, Choice[]>>;
	/** The page that lists such records, and what it says after one was taken out. */
	room: string;
	gone: string;
	/** Who may keep such records; who runs the body unless told otherwise. */
	mayKeep?: (viewer: Viewer, body: Body) => boolean;
	/** Judges again what rests on such records, in the transaction of their change. */
	judge?: (sql: Sql, body: string) => Promise<void>;
}

type Event = Pick<RequestEvent<{ body: string; id: string }>, 'locals' | 'params' | 'request'>;

/** One answer a form offers. */
export interface Choice {
	value: string;
	label: string;
}

/** What a failed form is told. */
export interface RecordAnswer {
	/** Null: as the record stands. */
	values: Typed | null;
	errors: Record<string, string>;
	conflict: Conflict | null;
	version: number;
}

/** Reads one record for its form; under "new" an empty one. Only for who runs the body. */
export async function loadRecord<S extends v.GenericSchema, Input>(
	{ locals, params }: Event,
	{ table, store, typed, choices, mayKeep }: Kind<S, Input>
) {
	await refuseUnlessMay(locals, params.body, mayKeep);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const known = params.id === 'new' ? null : await recordAt(sql, store, body, params.id);
		const record = { table, id: known?.id ?? '' } as const;
		return {
			isNew: known === null,
			// Sent twice, a form of a new record makes one.
			newId: randomUUID(),
			version: known?.version ?? 0,
			values: typed(known ?? {}),
			choices: await choices(sql, body, known ?? {}),
			history: known ? await historyOf(sql, { body: body.id, record }) : null
		};
	});
}

/** Saves what was typed, as a new record or in the version that was seen. */
export async function saveRecord<S extends v.GenericSchema, Input>(
	{ locals, params, request }: Event,
	{ table, store, schema, several, typed, input, room, mayKeep, judge }: Kind<S, Input>
) {
	await refuseUnlessMay(locals, params.body, mayKeep);
	const form = await request.formData();
	const version = versionIn(form);
	const parsed = parse(schema, form, several);
	const { values } = parsed;
	const refuse = (status: number, told: Partial<RecordAnswer>) =>
		fail(status, { values, errors: {}, conflict: null, version, ...told } satisfies RecordAnswer);
	if (!parsed.ok) return refuse(400, { errors: parsed.errors });
	const isNew = params.id === 'new';
	let saved = false;
	const refusal = await refusalOf(async () => {
		saved = await attempt(locals, async (sql) => {
			const body = await bodyAt(sql, params.body);
			const asked = input(parsed.output);
			if (!isNew) {
				const { id } = await recordAt(sql, store, body, params.id);
				const changed = await store.change(sql, { id, version }, asked);
				if (changed) await judge?.(sql, body.id);
				return changed;
			}
			const id = newIdIn(form);
			const there = await store.find(sql, body.id, id);
			if (there && isAsTyped(typed(there), values)) return true;
			await store.add(sql, body.id, { ...asked, id: there ? randomUUID() : id });
			await judge?.(sql, body.id);
			return true;
		});
	});
	if (refusal) return refuse(400, { errors: { form: refusalTexts[refusal]() } });
	if (saved) redirect(303, `/${params.body}/${room}?done=${isNew ? 'added' : 'changed'}`);
	const conflict = await locals.read((sql) =>
		conflictOf(sql, [{ table, id: params.id, version, typed }], values)
	);
	if (!conflict) error(403, m.errors_not_yours());
	return refuse(409, {
		values: conflict.values,
		conflict,
		version: conflict.versions[0] ?? 0
	});
}

const refusalTexts = { taken: m.records_there_already, missing: m.records_gone_meanwhile };

/** Takes a record out; it stays in the history, where that can be undone. */
export async function removeRecord<S extends v.GenericSchema, Input>(
	{ locals, params, request }: Event,
	{ store, room, gone, mayKeep, judge }: Kind<S, Input>
) {
	await refuseUnlessMay(locals, params.body, mayKeep);
	const version = versionIn(await request.formData());
	const done = await attempt(locals, async (sql) => {
		const body = await bodyAt(sql, params.body);
		const { id } = await recordAt(sql, store, body, params.id);
		const removed = await store.remove(sql, { id, version });
		if (removed) await judge?.(sql, body.id);
		return removed;
	});
	if (!done) {
		const errors: Record<string, string> = { form: m.errors_conflict() };
		return fail(409, { values: null, errors, conflict: null, version } satisfies RecordAnswer);
	}
	redirect(303, `/${params.body}/${room}?done=${gone}`);
}

/** Some fields of a record as texts for a form. */
export function texts(values: Values, names: string[]): Typed {
	return Object.fromEntries(names.map((name) => [name, String(values[name] ?? '')]));
}

/** A list of a record for a form. */
export function listOf(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
}

/** Records by their names as answers of a form. */
export function namedChoices(rows: { id: string; name: string }[]): Choice[] {
	return rows.map((row) => ({ value: row.id, label: row.name }));
}

// A form that is sent again after going back makes a record of its own when something else was typed.
function isAsTyped(known: Typed, values: Typed): boolean {
	return Object.keys(known).every((name) => String(known[name]) === String(values[name] ?? ''));
}

async function refuseUnlessMay(
	locals: App.Locals,
	slug: string,
	mayKeep?: (viewer: Viewer, body: Body) => boolean
): Promise<void> {
	if (!mayKeep) return refuseUnlessRuns(locals.viewer, slug);
	signedIn(getRequestEvent());
	const body = await locals.read((sql) => bodyAt(sql, slug));
	if (!mayKeep(locals.viewer, body)) error(403, m.errors_not_yours());
}

async function recordAt<Input>(sql: Sql, store: Store<Input>, { id: body }: Body, id: string) {
	const known = await store.find(sql, body, id);
	return known ?? error(404, m.records_none_such());
}
