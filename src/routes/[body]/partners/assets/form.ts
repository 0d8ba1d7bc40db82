import * as v from 'valibot';
import { assetKinds } from '#lib/domain/partner/assets.ts';
import type { AssetInput } from '#lib/server/assets.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { today } from '../../../on.ts';
import { organizationChoices } from '../../agreements/form.ts';
import { texts, type Kind } from '../../own-record.ts';

const schema = v.object({
	kind: fields.neededChoice(assetKinds),
	name: fields.neededLine(),
	countyFips: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^\d{5}$/, () => m.records_choose())
	),
	contactId: fields.reference(),
	consentOn: v.pipe(
		fields.neededDay(),
		v.check(
			(day) => day <= today(),
			() => m.assets_consent_later()
		)
	)
});

/** A place or group that agreed to be named, as its form asks about it. */
export const assetKind: Kind<typeof schema, AssetInput> = {
	table: 'informal_asset',
	store: ownRecords.storeOf('informal_asset'),
	schema,
	several: [],
	typed: (values) => texts(values, ['kind', 'name', 'countyFips', 'contactId', 'consentOn']),
	input: (form) => form,
	choices: async (sql, body, { contactId }) => ({
		organizations: await organizationChoices(sql, body, contactId ? [String(contactId)] : []),
		counties: body.countyNames.map(({ fips: value, name: label }) => ({ value, label }))
	}),
	room: 'partners/assets',
	gone: 'consent_back'
};
