import * as v from 'valibot';
import { agreementKinds, barriers, grains } from '#lib/domain/agreement/agreements.ts';
import type { Values } from '#lib/domain/history/change.ts';
import { periodOf } from '#lib/domain/place/periods.ts';
import type { AgreementInput } from '#lib/server/agreements.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { RecordTable } from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as recordNames from '#lib/server/names.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { listOf, namedChoices, texts, type Choice, type Kind } from '../own-record.ts';
import { judgeWorkAgain } from '../records.ts';

/** Two organizations or more. */
export const two = v.pipe(
	fields.references(),
	v.check(
		(ids) => ids.length >= 2,
		() => m.agreements_two()
	)
);

/** FIPS codes of counties. */
export const countyCodes = v.array(
	v.pipe(
		v.string(),
		v.regex(/^\d{5}$/, () => m.records_choose())
	)
);

/** What everything in writing is asked. */
export const writtenEntries = {
	title: fields.neededLine(),
	reviewOn: fields.day(),
	everyone: fields.tick()
};

/** Whether the next review comes after the day from which something holds, as far as both are known. */
export function isReviewAfter(reviewOn: string | null, from: string | null): boolean {
	return reviewOn === null || from === null || reviewOn > from;
}

/** What the form shows of everything in writing. */
export function writtenTyped(values: Values) {
	return {
		...texts(values, ['title', 'reviewOn']),
		parties: listOf(values.parties),
		everyone: values.openToAll ? 'on' : ''
	};
}

const agreementSchema = v.pipe(
	v.object({
		...writtenEntries,
		kind: fields.neededChoice(agreementKinds),
		parties: fields.references(),
		from: fields.neededDay(),
		to: fields.day(),
		reviewedOn: fields.pastDay(),
		sharesData: fields.tick(),
		sharedFrom: fields.references(),
		sharedTo: fields.references(),
		sharedWhat: fields.line(500),
		sharedPurpose: fields.line(500),
		sharedAs: fields.choice(grains),
		sharedBasis: fields.line(500),
		sharedProtection: fields.line(500),
		barriers: fields.choices(barriers),
		document: fields.line(500)
	}),
	v.transform((form) => ({
		...form,
		parties: [...new Set([...form.parties, ...form.sharedFrom, ...form.sharedTo])],
		sharesData: form.sharesData || form.sharedFrom.length + form.sharedTo.length > 0
	})),
	v.forward(
		v.check(
			({ parties }) => parties.length >= 2,
			() => m.agreements_two()
		),
		['parties']
	),
	v.forward(
		v.check(
			({ from, to }) => to === null || to >= from,
			() => m.agreements_order()
		),
		['to']
	),
	v.forward(
		v.check(
			({ from, reviewedOn }) => reviewedOn === null || reviewedOn >= from,
			() => m.joint_reviewed_too_early()
		),
		['reviewedOn']
	),
	v.forward(
		v.check(
			({ from, reviewOn, reviewedOn }) => isReviewAfter(reviewOn, reviewedOn ?? from),
			() => m.joint_review_too_early()
		),
		['reviewOn']
	)
);

/** An agreement, as its form asks about it. */
export const agreementKind: Kind<typeof agreementSchema, AgreementInput> = {
	...inRoom('agreement', (values) => listOf(values.parties)),
	schema: agreementSchema,
	several: ['parties', 'sharedFrom', 'sharedTo', 'barriers'],
	typed: (values) => ({
		...writtenTyped(values),
		...texts(values, ['kind', 'reviewedOn', 'document', 'sharedWhat', 'sharedPurpose']),
		...texts(values, ['sharedAs', 'sharedBasis', 'sharedProtection']),
		...typedPeriod(values),
		sharedFrom: listOf(values.sharedFrom),
		sharedTo: listOf(values.sharedTo),
		barriers: listOf(values.barriers),
		sharesData: values.sharesData ? 'on' : ''
	}),
	input: ({ from, to, everyone, ...form }) => ({
		...form,
		during: `[${from},${to ?? ''}${to === null ? ')' : ']'}`,
		openToAll: everyone
	})
};

function typedPeriod(values: Values) {
	const { from, last } = periodOf(String(values.during ?? ''));
	return { from: from ?? '', to: last ?? '' };
}

/** What kinds of record about work between organizations have in common; organizations that are listed already are always offered. */
export function inRoom(table: RecordTable & string, listed: (values: Values) => string[]) {
	return {
		table,
		store: ownRecords.storeOf(table),
		choices: async (sql: Sql, body: Body, known: Values) => ({
			organizations: await organizationChoices(sql, body, listed(known)),
			counties: body.countyNames.map(({ fips: value, name: label }) => ({ value, label }))
		}),
		room: 'agreements',
		gone: 'taken_out',
		judge: judgeWorkAgain
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
