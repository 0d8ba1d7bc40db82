import * as v from 'valibot';
import { mayBeKept, smallestCount } from '#lib/domain/partner/police-contact.ts';
import { periodOf } from '#lib/domain/place/periods.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import type { ResponseCountInput } from '#lib/server/police-contact.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { texts, type Kind } from '../../own-record.ts';

const most = smallestCount - 1;
const whole = () =>
	v.pipe(
		fields.number(0, 10_000_000),
		v.check(
			(count) => count === null || Number.isInteger(count),
			() => m.contact_whole()
		)
	);

const schema = v.pipe(
	v.object({
		countyFips: v.pipe(
			v.optional(v.string(), ''),
			v.regex(/^\d{5}$/, () => m.records_choose())
		),
		from: fields.neededPastDay(),
		to: fields.neededPastDay(),
		responses: v.pipe(
			whole(),
			v.check(
				(count) => count !== null,
				() => m.records_needed()
			),
			v.transform((count) => count ?? 0),
			v.check(mayBeKept, () => m.contact_small({ most }))
		),
		withPolice: whole()
	}),
	v.forward(
		v.check(
			({ from, to }) => to >= from,
			() => m.contact_order()
		),
		['to']
	),
	v.forward(
		v.check(
			({ responses, withPolice }) => withPolice === null || withPolice <= responses,
			() => m.contact_more()
		),
		['withPolice']
	),
	v.forward(
		v.check(
			({ responses, withPolice }) =>
				withPolice === null ||
				(mayBeKept(withPolice) && mayBeKept(Math.abs(responses - withPolice))),
			() => m.contact_small_part({ most })
		),
		['withPolice']
	)
);

/** A count of crisis responses, as its form asks about it. */
export const contactKind: Kind<typeof schema, ResponseCountInput> = {
	table: 'crisis_response_count',
	store: ownRecords.storeOf('crisis_response_count'),
	schema,
	several: [],
	typed: (values) => {
		const { from, last } = periodOf(String(values.during ?? ''));
		return {
			...texts(values, ['countyFips', 'responses', 'withPolice']),
			...{ from: from ?? '', to: last ?? '' }
		};
	},
	input: ({ from, to, ...form }) => ({ ...form, during: `[${from},${to}]` }),
	choices: (_sql, body) =>
		Promise.resolve({
			counties: body.countyNames.map(({ fips: value, name: label }) => ({ value, label }))
		}),
	room: 'partners/contact',
	gone: 'taken_out'
};
