import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import { livedExperience } from '#lib/domain/plan/phases.ts';
import { callNumbers, policeRoles } from '#lib/domain/response/call-paths.ts';
import { steps } from '#lib/domain/response/flow.ts';
import { protocolTopics } from '#lib/domain/response/protocols.ts';
import { perspectives } from '#lib/domain/vocabulary.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { RecordTable } from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import type { GroupInput, PathInput, ProtocolInput } from '#lib/server/responses.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import {
	countyCodes,
	isReviewAfter,
	organizationChoices,
	two,
	writtenEntries,
	writtenTyped
} from '../../agreements/form.ts';
import { listOf, texts, type Choice, type Kind } from '../../own-record.ts';
import { judgeWorkAgain } from '../../records.ts';

const protocolSchema = v.pipe(
	v.object({
		...writtenEntries,
		topic: fields.neededChoice(protocolTopics),
		parties: two,
		counties: countyCodes,
		summary: fields.line(2000),
		authors: fields.choices(perspectives),
		approvedOn: fields.pastDay(),
		withoutLivedWhy: fields.line(500)
	}),
	v.forward(
		v.check(
			({ approvedOn, reviewOn }) => isReviewAfter(reviewOn, approvedOn),
			() => m.joint_review_before_approval()
		),
		['reviewOn']
	),
	v.forward(
		v.check(
			({ approvedOn, authors, withoutLivedWhy }) =>
				approvedOn === null ||
				withoutLivedWhy !== null ||
				authors.some((author) => livedExperience.includes(author)),
			() => m.response_needs_lived()
		),
		['authors']
	)
);

/** A protocol, as its form asks about it. */
export const protocolKind: Kind<typeof protocolSchema, ProtocolInput> = {
	...inRoom('protocol', (values) => listOf(values.parties)),
	schema: protocolSchema,
	several: ['parties', 'authors', 'counties'],
	typed: (values) => ({
		...writtenTyped(values),
		...texts(values, ['topic', 'summary', 'approvedOn', 'withoutLivedWhy']),
		authors: listOf(values.authors),
		counties: listOf(values.counties)
	}),
	input: ({ everyone, ...form }) => ({ ...form, openToAll: everyone })
};

const groupSchema = v.object({
	step: fields.neededChoice(steps),
	name: fields.neededLine(),
	organizations: fields.references()
});

/** A group that a step touches, as its form asks about it. */
export const groupKind: Kind<typeof groupSchema, GroupInput> = {
	...inRoom('affected_group', (values) => listOf(values.organizations)),
	schema: groupSchema,
	several: ['organizations'],
	typed: (values) => ({
		...texts(values, ['step', 'name']),
		organizations: listOf(values.organizations)
	}),
	input: (form) => form
};

const pathSchema = v.object({
	countyFips: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^\d{5}$/, () => m.records_choose())
	),
	number: fields.neededChoice(callNumbers),
	answeredById: fields.reference(),
	dispatchRule: fields.line(500),
	agreementId: fields.reference(),
	policeRole: fields.choice(policeRoles)
});

/** Where a call goes, as its form asks about it. */
export const pathKind: Kind<typeof pathSchema, PathInput> = {
	...inRoom('call_path', ({ answeredById }) => (answeredById ? [String(answeredById)] : [])),
	schema: pathSchema,
	several: [],
	typed: (values) => ({
		...texts(values, ['countyFips', 'number', 'answeredById']),
		...texts(values, ['dispatchRule', 'agreementId', 'policeRole'])
	}),
	input: (form) => form
};

// What the three kinds have in common.
function inRoom(table: RecordTable, listed: (values: Values) => string[]) {
	return {
		table,
		store: ownRecords.storeOf(table),
		choices: (sql: Sql, body: Body, known: Values) => choicesOf(sql, body, listed(known)),
		room: 'partners/response',
		gone: 'taken_out',
		judge: judgeWorkAgain
	};
}

async function choicesOf(
	sql: Sql,
	body: Body,
	listed: string[]
): Promise<Record<string, Choice[]>> {
	const kept = await agreements.list(sql, body.id);
	return {
		organizations: await organizationChoices(sql, body, listed),
		agreements: kept.map(({ id: value, title: label }) => ({ value, label })),
		counties: body.countyNames.map(({ fips: value, name: label }) => ({ value, label }))
	};
}
