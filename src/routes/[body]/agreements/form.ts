import * as v from 'valibot';
import { activityKinds } from '#lib/domain/agreement/activities.ts';
import { agreementKinds, grains } from '#lib/domain/agreement/agreements.ts';
import type { Values } from '#lib/domain/history/change.ts';
import { periodOf } from '#lib/domain/place/periods.ts';
import type { AgreementInput } from '#lib/server/agreements.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { RecordTable } from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { ActivityInput } from '#lib/server/joint-activities.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as recordNames from '#lib/server/names.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { listOf, namedChoices, texts, type Choice, type Kind } from '../own-record.ts';

/** Two organizations or more. */
export const two = v.pipe(
	fields.references(),
	v.check(
		(ids) => ids.length >= 2,
		() => m.agreements_two()
	)
);

const agreementSchema = v.pipe(
	v.object({
		kind: fields.neededChoice(agreementKinds),
		title: fields.neededLine(),
		parties: two,
		from: fields.neededDay(),
		to: fields.day(),
		reviewedOn: fields.pastDay(),
		reviewOn: fields.day(),
		sharesData: fields.tick(),
		sharedWhat: fields.line(500),
		sharedPurpose: fields.line(500),
		sharedAs: fields.choice(grains),
		sharedBasis: fields.line(500),
		document: fields.line(500),
		everyone: fields.tick()
	}),
	v.forward(
		v.check(
			({ from, to }) => to === null || to >= from,
			() => m.agreements_order()
		),
		['to']
	)
);

/** An agreement, as its form asks about it. */
export const agreementKind: Kind<typeof agreementSchema, AgreementInput> = {
	...inRoom('agreement', (values) => listOf(values.parties)),
	schema: agreementSchema,
	several: ['parties'],
	typed: (values) => ({
		...texts(values, ['kind', 'title', 'reviewedOn', 'reviewOn', 'document']),
		...texts(values, ['sharedWhat', 'sharedPurpose', 'sharedAs', 'sharedBasis']),
		...typedPeriod(values),
		parties: listOf(values.parties),
		sharesData: values.sharesData ? 'on' : '',
		everyone: values.openToAll ? 'on' : ''
	}),
	input: ({ from, to, everyone, ...form }) => ({
		...form,
		during: `[${from},${to ?? ''}${to === null ? ')' : ']'}`,
		openToAll: everyone
	})
};

const activitySchema = v.object({
	kind: fields.neededChoice(activityKinds),
	heldOn: fields.neededPastDay(),
	what: fields.neededLine(300),
	organizations: two,
	learned: fields.line(1000),
	nextSteps: fields.line(1000)
});

/** A joint activity, as its form asks about it. */
export const activityKind: Kind<typeof activitySchema, ActivityInput> = {
	...inRoom('joint_activity', (values) => listOf(values.organizations)),
	schema: activitySchema,
	several: ['organizations'],
	typed: (values) => ({
		...texts(values, ['kind', 'what', 'learned', 'nextSteps']),
		heldOn: String(values.heldOn ?? today()),
		organizations: listOf(values.organizations)
	}),
	input: (form) => form
};

function typedPeriod(values: Values) {
	const { from, last } = periodOf(String(values.during ?? ''));
	return { from: from ?? '', to: last ?? '' };
}

// What both kinds have in common; organizations that are listed already are always offered.
function inRoom(table: RecordTable & string, listed: (values: Values) => string[]) {
	return {
		table,
		store: ownRecords.storeOf(table),
		choices: async (sql: Sql, body: Body, known: Values) => ({
			organizations: await organizationChoices(sql, body, listed(known))
		}),
		room: 'agreements',
		gone: 'taken_out'
	};
}

/** The organizations that a form of a body offers, with those that are listed already. */
export async function organizationChoices(
	sql: Sql,
	{ id }: Body,
	listed: string[]
): Promise<Choice[]> {
	const offered = namedChoices(await organizations.listChoices(sql, id, today()));
	const others = listed.filter((each) => !offered.some(({ value }) => value === each));
	const names = await recordNames.list(sql, others);
	return [...offered, ...Object.entries(names).map(([value, label]) => ({ value, label }))];
}
