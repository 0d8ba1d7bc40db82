import * as v from 'valibot';
import { barriers } from '#lib/domain/agreement/agreements.ts';
import { meetingIntervals } from '#lib/domain/agreement/partnerships.ts';
import type { PartnershipInput } from '#lib/server/partnerships.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { listOf, texts, type Kind } from '../../own-record.ts';
import { inRoom } from '../form.ts';

const needed = v.pipe(
	fields.reference(),
	v.string(() => m.records_choose())
);

const schema = v.pipe(
	v.object({
		oneId: needed,
		otherId: needed,
		meetsEvery: v.pipe(
			fields.choice(meetingIntervals.map(String)),
			v.transform((months) => (months === null ? null : Number(months)))
		),
		metOn: fields.pastDay(),
		oneOffers: fields.line(500),
		otherOffers: fields.line(500),
		opportunities: fields.line(500),
		decidesTogether: fields.tick(),
		livedExperience: fields.tick(),
		barriers: fields.choices(barriers)
	}),
	v.forward(
		v.check(
			({ oneId, otherId }) => oneId !== otherId,
			() => m.joint_pair_two()
		),
		['otherId']
	)
);

/** A partnership, as its form asks about it. */
export const partnershipKind: Kind<typeof schema, PartnershipInput> = {
	...inRoom('partnership', ({ oneId, otherId }) =>
		[oneId, otherId].flatMap((id) => (id ? [String(id)] : []))
	),
	room: 'agreements/partnerships',
	schema,
	several: ['barriers'],
	typed: (values) => ({
		...texts(values, ['oneId', 'otherId', 'meetsEvery', 'metOn']),
		...texts(values, ['oneOffers', 'otherOffers', 'opportunities']),
		decidesTogether: values.decidesTogether ? 'on' : '',
		livedExperience: values.livedExperience ? 'on' : '',
		barriers: listOf(values.barriers)
	}),
	input: (form) => form
};
