import * as v from 'valibot';
import type { Typed } from '#lib/domain/history/merge.ts';
import { phases, type People } from '#lib/domain/plan/phases.ts';
import { perspectives, sectors } from '#lib/domain/vocabulary.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';
import * as plans from '#lib/server/plans.ts';
import { shortDay } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { judgeWorkAgain } from '../records.ts';
import { listOf, namedChoices, texts, type Choice, type Kind, type Store } from '../own-record.ts';

const goalSchema = v.object({
	statement: fields.neededLine(300),
	rationale: fields.line(1000),
	sectors: fields.choices(sectors),
	perspectives: fields.choices(perspectives)
});

/** A goal, as its form asks about it. */
export const goalKind: Kind<typeof goalSchema, plans.PlanInput['goal']> = {
	...inPlan('goal'),
	schema: goalSchema,
	several: ['sectors', 'perspectives'],
	typed: (values) => ({
		...texts(values, ['statement', 'rationale']),
		sectors: listOf(values.sectors),
		perspectives: listOf(values.perspectives)
	}),
	input: (form) => form
};

const people = v.pipe(
	fields.number(0, 10_000),
	v.check(
		(n) => n === null || Number.isInteger(n),
		() => m.records_number({ least: 0, most: 10_000 })
	)
);
const counts = Object.fromEntries(perspectives.map((each) => [`people_${each}`, people]));
const activitySchema = v.object({
	what: fields.neededLine(300),
	phase: fields.neededChoice(phases),
	heldOn: fields.neededPastDay(),
	goalId: fields.reference(),
	...counts
});

/** An activity of the plan, with a number for each perspective. */
export const activityKind: Kind<typeof activitySchema, plans.PlanInput['plan_activity']> = {
	...inPlan('plan_activity'),
	schema: activitySchema,
	several: [],
	typed: (values) => ({
		...texts(values, ['what', 'phase', 'goalId']),
		heldOn: String(values.heldOn ?? today()),
		...typedPeople(values.people)
	}),
	input: ({ what, phase, heldOn, goalId, ...form }) => {
		return { what, phase, heldOn, goalId, people: peopleIn(form) };
	}
};

const taskSchema = v.object({
	what: fields.neededLine(300),
	organizationId: v.pipe(
		fields.reference(),
		v.string(() => m.records_choose())
	),
	groupId: fields.reference(),
	goalId: fields.reference(),
	jointActivityId: fields.reference(),
	dueOn: fields.day(),
	doneOn: fields.day()
});

/** A task of a partner. */
export const taskKind: Kind<typeof taskSchema, plans.PlanInput['task']> = {
	...inPlan('task'),
	schema: taskSchema,
	several: [],
	typed: (values) => ({
		...texts(values, ['what', 'organizationId', 'groupId', 'goalId']),
		...texts(values, ['jointActivityId', 'dueOn', 'doneOn'])
	}),
	input: (form) => form,
	judge: judgeWorkAgain
};

// What all records of a plan have in common.
function inPlan<T extends plans.PlanTable>(table: T) {
	const store: Store<plans.PlanInput[T]> = {
		find: (sql, body, id) => plans.find(sql, table, body, id),
		add: (sql, body, input) => plans.add(sql, table, body, input, today()),
		change: (sql, seen, input) => plans.change(sql, table, seen, input),
		remove: (sql, seen) => plans.remove(sql, table, seen, today())
	};
	return { table, store, choices: choicesOf, room: 'plan', gone: 'planned_out' };
}

// What the forms offer: the goals, the partners at the table, the parts of the body.
async function choicesOf(sql: Sql, { id }: Body): Promise<Record<string, Choice[]>> {
	const goals = await plans.listGoals(sql, id, today());
	return {
		goals: goals.map(({ id: value, statement }) => ({ value, label: statement })),
		organizations: namedChoices(await plans.listPartners(sql, id, today())),
		activities: (await jointActivities.list(sql, id)).map(({ id: value, heldOn, what }) => {
			return { value, label: `${shortDay(heldOn)}: ${what}` };
		}),
		groups: namedChoices(await plans.listGroups(sql, id, today()))
	};
}

function typedPeople(value: unknown): Typed {
	const known = new Map(typeof value === 'object' && value ? Object.entries(value) : []);
	return Object.fromEntries(
		perspectives.map((each) => [`people_${each}`, String(known.get(each) ?? '')])
	);
}

// Nothing filled in: nobody counted.
function peopleIn(form: Record<string, unknown>): People | null {
	const filled = perspectives.flatMap((each) => {
		const n = form[`people_${each}`];
		return typeof n === 'number' ? [[each, n] as const] : [];
	});
	return filled.length > 0 ? Object.fromEntries(filled) : null;
}
