import * as v from 'valibot';
import { activityKinds } from '#lib/domain/agreement/activities.ts';
import { bands } from '#lib/domain/vocabulary.ts';
import type { ActivityInput } from '#lib/server/joint-activities.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { today } from '../../../on.ts';
import { listOf, texts, type Kind } from '../../own-record.ts';
import { countyCodes, inRoom } from '../form.ts';

const activitySchema = v.pipe(
	v.object({
		kind: fields.neededChoice(activityKinds),
		heldOn: fields.pastDay(),
		dueOn: fields.day(),
		what: fields.neededLine(300),
		organizations: fields.references(),
		leadership: fields.references(),
		middle: fields.references(),
		frontline: fields.references(),
		hostId: fields.reference(),
		topics: fields.line(300),
		counties: countyCodes,
		learned: fields.line(1000),
		nextSteps: fields.line(1000)
	}),
	v.transform((form) => ({ ...form, organizations: [...new Set(everyoneIn(form))] })),
	v.forward(
		v.check(
			({ organizations }) => organizations.length >= 2,
			() => m.agreements_two()
		),
		['organizations']
	),
	v.forward(
		v.check(
			({ heldOn, dueOn }) => heldOn !== null || dueOn !== null,
			() => m.joint_held_or_due()
		),
		['heldOn']
	)
);

/** A joint activity, as its form asks about it. */
export const activityKind: Kind<typeof activitySchema, ActivityInput> = {
	...inRoom('joint_activity', (values) => listOf(values.organizations)),
	schema: activitySchema,
	several: ['organizations', ...bands, 'counties'],
	typed: (values) => ({
		...texts(values, ['kind', 'what', 'dueOn', 'hostId', 'topics', 'learned', 'nextSteps']),
		heldOn: values.id ? String(values.heldOn ?? '') : today(),
		organizations: listOf(values.organizations),
		...Object.fromEntries(bands.map((band) => [band, listOf(values[band])])),
		counties: listOf(values.counties)
	}),
	input: (form) => form
};

// Whoever trained, and whoever sent people of some level, was there.
function everyoneIn(form: {
	organizations: string[];
	leadership: string[];
	middle: string[];
	frontline: string[];
	hostId: string | null;
}): string[] {
	const { organizations, leadership, middle, frontline, hostId } = form;
	return [...organizations, ...leadership, ...middle, ...frontline, ...(hostId ? [hostId] : [])];
}
