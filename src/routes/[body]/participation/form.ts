import * as v from 'valibot';
import { effortKinds } from '#lib/domain/participation/participation.ts';
import { periodOf } from '#lib/domain/place/periods.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import {
	effortStore,
	listEfforts,
	type EffortInput,
	type ParticipationInput
} from '#lib/server/participation.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { organizationChoices } from '../agreements/form.ts';
import { listOf, namedChoices, texts, type Kind } from '../own-record.ts';

const common = { room: 'participation', gone: 'taken_out' };

const effortSchema = v.pipe(
	v.object({
		kind: fields.neededChoice(effortKinds),
		name: fields.neededLine(),
		linkedBodyId: fields.reference(),
		counties: v.array(v.pipe(v.string(), v.regex(/^\d{5}$/))),
		organizations: fields.references(),
		from: fields.day(),
		to: fields.day()
	}),
	v.forward(
		v.check(
			({ from, to }) => from === null || to === null || to >= from,
			() => m.participation_period_order()
		),
		['to']
	)
);

/** Another body, as its form asks about it. */
export const effortKind: Kind<typeof effortSchema, EffortInput> = {
	...common,
	table: 'interagency_effort',
	store: effortStore,
	schema: effortSchema,
	several: ['counties', 'organizations'],
	typed: (values) => {
		const { from, last } = periodOf(String(values.during ?? ''));
		return {
			...texts(values, ['kind', 'name', 'linkedBodyId']),
			counties: listOf(values.counties),
			organizations: listOf(values.organizations),
			...{ from: from ?? '', to: last ?? '' }
		};
	},
	input: ({ from, to, ...form }) => ({
		...form,
		during: `[${from ?? ''},${to ?? ''}${to === null ? ')' : ']'}`
	}),
	choices: async (sql, body, { organizations }) => ({
		organizations: await organizationChoices(sql, body, listOf(organizations)),
		counties: body.countyNames.map(({ fips: value, name: label }) => ({ value, label })),
		bodies: namedChoices(await bodies.listBeside(sql, body, today()))
	})
};

const follows = ({ heldOn, day }: { heldOn: string; day: string | null }) =>
	day === null || day >= heldOn;

const schema = v.pipe(
	v.object({
		interagencyEffortId: v.pipe(
			v.optional(v.string(), ''),
			v.uuid(() => m.records_choose())
		),
		heldOn: fields.neededPastDay(),
		topic: fields.neededLine(300),
		followUp: fields.line(500),
		dueOn: fields.day(),
		doneOn: fields.pastDay()
	}),
	v.forward(
		v.check(
			({ followUp, dueOn, doneOn }) => followUp !== null || (dueOn === null && doneOn === null),
			() => m.participation_follow_up_needed()
		),
		['followUp']
	),
	v.forward(
		v.check(
			({ heldOn, dueOn }) => follows({ heldOn, day: dueOn }),
			() => m.participation_order()
		),
		['dueOn']
	),
	v.forward(
		v.check(
			({ heldOn, doneOn }) => follows({ heldOn, day: doneOn }),
			() => m.participation_order()
		),
		['doneOn']
	)
);

/** A meeting of another body, as its form asks about it. */
export const participationKind: Kind<typeof schema, ParticipationInput> = {
	...common,
	table: 'participation',
	store: ownRecords.storeOf('participation'),
	schema,
	several: [],
	typed: (values) => ({
		...texts(values, ['interagencyEffortId', 'topic', 'followUp', 'dueOn', 'doneOn']),
		heldOn: String(values.heldOn ?? today())
	}),
	input: (form) => form,
	choices: async (sql, body) => ({
		efforts: namedChoices(await listEfforts(sql, body.id, today()))
	})
};
