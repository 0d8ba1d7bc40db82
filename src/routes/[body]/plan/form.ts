import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { phases, type People } from '#lib/domain/plan/phases.ts';
import { perspectives, sectors } from '#lib/domain/vocabulary.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import type { Kind } from './record.ts';

const goalSchema = v.object({
	statement: fields.neededLine(300),
	rationale: fields.line(1000),
	sectors: fields.choices(sectors),
	perspectives: fields.choices(perspectives)
});

/** A goal, as its form asks about it. */
export const goalKind: Kind<'goal', typeof goalSchema> = {
	table: 'goal',
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
	heldOn: v.pipe(
		fields.neededDay(),
		v.check(
			(day) => day <= today(),
			() => m.plan_future()
		)
	),
	goalId: fields.reference(),
	...counts
});

/** An activity of the plan, with a number for each perspective. */
export const activityKind: Kind<'plan_activity', typeof activitySchema> = {
	table: 'plan_activity',
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
	dueOn: fields.day(),
	doneOn: fields.day()
});

/** A task of a partner. */
export const taskKind: Kind<'task', typeof taskSchema> = {
	table: 'task',
	schema: taskSchema,
	several: [],
	typed: (values) =>
		texts(values, ['what', 'organizationId', 'groupId', 'goalId', 'dueOn', 'doneOn']),
	input: (form) => form
};

function texts(values: Values, names: string[]): Typed {
	return Object.fromEntries(names.map((name) => [name, String(values[name] ?? '')]));
}

function listOf(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
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
