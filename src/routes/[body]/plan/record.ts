import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as plans from '#lib/server/plans.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf, type Conflict } from '../../conflict.ts';
import { parse, versionIn } from '../../forms.ts';
import { today } from '../../on.ts';
import { historyOf } from '../history/history-of.ts';
import { attempt, bodyAt, refusalOf, refuseUnlessRuns } from '../records.ts';

/** A kind of record of a plan: where it is kept, what its form means, and what the form shows of it. */
export interface Kind<T extends plans.PlanTable, S extends v.GenericSchema> {
	table: T;
	schema: S;
	/** Fields with several answers. */
	several: string[];
	typed: (values: Values) => Typed;
	input: (form: v.InferOutput<S>) => plans.PlanInput[T];
}

type Event = Pick<RequestEvent<{ body: string; id: string }>, 'locals' | 'params' | 'request'>;

interface Choice {
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

/** Reads one record of a plan for its form; under "new" an empty one. Only for who runs the body. */
export async function loadRecord<T extends plans.PlanTable, S extends v.GenericSchema>(
	{ locals, params }: Event,
	{ table, typed }: Kind<T, S>
) {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const known = params.id === 'new' ? null : await recordAt(sql, table, body, params.id);
		const record = { table, id: known?.id ?? '' } as const;
		return {
			isNew: known === null,
			version: known?.version ?? 0,
			values: typed(known ?? {}),
			choices: await choicesOf(sql, body),
			history: known ? await historyOf(sql, { body: body.id, record }) : null
		};
	});
}

/** Saves what was typed, as a new record or in the version that was seen. */
export async function saveRecord<T extends plans.PlanTable, S extends v.GenericSchema>(
	{ locals, params, request }: Event,
	{ table, schema, several, typed, input }: Kind<T, S>
) {
	refuseUnlessRuns(locals.viewer, params.body);
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
				const { id } = await recordAt(sql, table, body, params.id);
				return plans.change(sql, table, { id, version }, asked);
			}
			await plans.add(sql, table, body.id, asked, today());
			return true;
		});
	});
	if (refusal) return refuse(400, { errors: { form: m.plan_gone_meanwhile() } });
	if (saved) redirect(303, `/${params.body}/plan?done=${isNew ? 'added' : 'changed'}`);
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

/** Takes a record out of the plan; a goal is kept for the days before. */
export async function removeRecord(
	{ locals, params, request }: Event,
	{ table }: { table: plans.PlanTable }
) {
	refuseUnlessRuns(locals.viewer, params.body);
	const version = versionIn(await request.formData());
	const gone = await attempt(locals, async (sql) => {
		const { id } = await recordAt(sql, table, await bodyAt(sql, params.body), params.id);
		return plans.remove(sql, table, { id, version }, today());
	});
	if (!gone) {
		const errors: Record<string, string> = { form: m.errors_conflict() };
		return fail(409, { values: null, errors, conflict: null, version } satisfies RecordAnswer);
	}
	redirect(303, `/${params.body}/plan?done=planned_out`);
}

async function recordAt(sql: Sql, table: plans.PlanTable, { id: body }: Body, id: string) {
	return (await plans.find(sql, table, body, id)) ?? error(404, m.plan_no_record());
}

// What the forms offer: the goals, the partners at the table, the parts of the body.
async function choicesOf(sql: Sql, { id }: Body): Promise<Record<string, Choice[]>> {
	const goals = await plans.listGoals(sql, id, today());
	const named = (rows: { id: string; name: string }[]) =>
		rows.map((row) => ({ value: row.id, label: row.name }));
	return {
		goals: goals.map(({ id: value, statement }) => ({ value, label: statement })),
		organizations: named(await plans.listPartners(sql, id, today())),
		groups: named(await plans.listGroups(sql, id, today()))
	};
}
