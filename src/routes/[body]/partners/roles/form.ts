import * as v from 'valibot';
import { steps } from '#lib/domain/response/flow.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import type { RoleInput } from '#lib/server/responses.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { organizationChoices } from '../../agreements/form.ts';
import { texts, type Kind } from '../../own-record.ts';

const schema = v.object({
	organizationId: v.pipe(
		v.optional(v.string(), ''),
		v.uuid(() => m.records_choose())
	),
	step: fields.neededChoice(steps),
	does: fields.neededLine(500),
	contact: fields.line(200),
	hours: fields.line(200),
	everyone: fields.tick()
});

/** What a partner does at a step of the response, as its form asks about it. */
export const roleKind: Kind<typeof schema, RoleInput> = {
	table: 'partner_role',
	store: ownRecords.storeOf('partner_role'),
	schema,
	several: [],
	typed: (values) => ({
		...texts(values, ['organizationId', 'step', 'does', 'contact', 'hours']),
		everyone: values.openToAll ? 'on' : ''
	}),
	input: ({ everyone, ...form }) => ({ ...form, openToAll: everyone }),
	choices: async (sql, body, { organizationId }) => ({
		organizations: await organizationChoices(
			sql,
			body,
			organizationId ? [String(organizationId)] : []
		)
	}),
	room: 'partners/roles',
	gone: 'taken_out'
};
