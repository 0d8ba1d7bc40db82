import * as v from 'valibot';
import { assistanceTopics } from '#lib/domain/assistance/assistance.ts';
import { leads, runs } from '#lib/domain/people/viewer.ts';
import type { AssistanceInput } from '#lib/server/assistance.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { dayText } from '#lib/words/dates.ts';
import { inSentence } from '#lib/words/sentences.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { texts, type Kind } from '../own-record.ts';

const steps = {
	askedOn: m.assistance_asked_on,
	triagedOn: m.assistance_triaged_on,
	assignedOn: m.assistance_assigned_on,
	deliveredOn: m.assistance_delivered_on,
	followedUpOn: m.assistance_followed_up_on
};
type Step = keyof typeof steps;
const order = Object.keys(steps) as Step[];

const schema = v.pipe(
	v.object({
		topic: fields.neededChoice(assistanceTopics),
		what: fields.neededLine(1000),
		askedOn: fields.neededPastDay(),
		triagedOn: fields.pastDay(),
		helper: fields.line(),
		assignedOn: fields.pastDay(),
		deliveredOn: fields.pastDay(),
		delivered: fields.line(1000),
		followedUpOn: fields.pastDay(),
		outcome: fields.line(1000),
		withdrawnOn: fields.pastDay()
	}),
	v.forward(
		v.check(
			({ assignedOn, helper }) => assignedOn === null || helper !== null,
			() => m.assistance_helper_needed()
		),
		['helper']
	),
	v.forward(
		v.check(
			({ deliveredOn, withdrawnOn }) => deliveredOn === null || withdrawnOn === null,
			() => m.assistance_one_end()
		),
		['withdrawnOn']
	),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const late of stepsOutOfOrder(dataset.value)) addIssue(lateIssue(dataset.value, late));
	})
);

/** A request for help, as its form asks about it: for who runs the table and for state leadership. */
export const requestKind: Kind<typeof schema, AssistanceInput> = {
	table: 'assistance_request',
	store: ownRecords.storeOf('assistance_request'),
	schema,
	several: [],
	typed: (values) => ({
		...texts(values, ['topic', 'what', 'triagedOn', 'helper', 'assignedOn', 'deliveredOn']),
		...texts(values, ['delivered', 'followedUpOn', 'outcome', 'withdrawnOn']),
		askedOn: String(values.askedOn ?? today())
	}),
	input: (form) => form,
	choices: () => Promise.resolve({}),
	room: 'assistance',
	gone: 'taken_out',
	mayKeep: (viewer, { slug, stateCode }) => runs(viewer, slug) || leads(viewer, stateCode)
};

type Days = Record<Step | 'withdrawnOn', string | null>;

interface Late {
	step: keyof Days;
	earlier: Step;
}

function stepsOutOfOrder(days: Days): Late[] {
	const late = order.flatMap((step, at) => {
		const earlier = order.slice(0, at).findLast((each) => days[each] !== null);
		return earlier ? [{ step, earlier }] : [];
	});
	const all: Late[] = [...late, { step: 'withdrawnOn', earlier: 'askedOn' }];
	return all.filter(({ step, earlier }) => days[step] !== null && days[step] < days[earlier]!);
}

function lateIssue(days: Days, { step, earlier }: Late) {
	const date = dayText(days[earlier]!);
	const message = m.assistance_order({ step: `“${inSentence(steps[earlier]())}”`, date });
	const key = { type: 'object', origin: 'value', input: days, key: step, value: days[step] };
	return { message, path: [key as v.ObjectPathItem] as [v.ObjectPathItem] };
}
