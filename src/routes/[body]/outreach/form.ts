import * as v from 'valibot';
import { bands } from '#lib/domain/vocabulary.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import type { VisitInput } from '#lib/server/outreach.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { organizationChoices } from '../agreements/form.ts';
import { listOf, texts, type Kind } from '../own-record.ts';

const schema = v.object({
	organizationId: v.pipe(
		v.optional(v.string(), ''),
		v.uuid(() => m.records_choose())
	),
	heldOn: fields.neededPastDay(),
	countyFips: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^(\d{5})?$/, () => m.records_choose()),
		v.transform((fips) => fips || null)
	),
	levels: fields.choices(bands),
	topic: fields.neededLine(300),
	practice: fields.line()
});

/** A visit, as its form asks about it. */
export const visitKind: Kind<typeof schema, VisitInput> = {
	table: 'outreach_visit',
	store: ownRecords.storeOf('outreach_visit'),
	schema,
	several: ['levels'],
	typed: (values) => ({
		...texts(values, ['organizationId', 'countyFips', 'topic', 'practice']),
		heldOn: String(values.heldOn ?? today()),
		levels: listOf(values.levels)
	}),
	input: (form) => form,
	choices: async (sql, body, { organizationId }) => ({
		organizations: await organizationChoices(
			sql,
			body,
			organizationId ? [String(organizationId)] : []
		),
		counties: body.countyNames.map(({ fips: value, name: label }) => ({ value, label }))
	}),
	room: 'outreach',
	gone: 'taken_out'
};
