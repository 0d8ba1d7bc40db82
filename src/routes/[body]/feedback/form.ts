import * as v from 'valibot';
import { feedbackSources } from '#lib/domain/feedback/feedback.ts';
import type { FeedbackInput } from '#lib/server/feedback.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { texts, type Kind } from '../own-record.ts';

const schema = v.pipe(
	v.object({
		heardOn: fields.neededPastDay(),
		source: fields.neededChoice(feedbackSources),
		feedback: fields.neededLine(500),
		changeMade: fields.line(500),
		decidedOn: fields.pastDay(),
		toldOn: fields.pastDay(),
		toldHow: fields.line()
	}),
	v.forward(
		v.check(
			({ toldOn, changeMade }) => toldOn === null || changeMade !== null,
			() => m.feedback_change_needed()
		),
		['changeMade']
	),
	v.forward(
		v.check(
			({ heardOn, decidedOn }) => decidedOn === null || decidedOn >= heardOn,
			() => m.feedback_order()
		),
		['decidedOn']
	),
	v.forward(
		v.check(
			({ heardOn, decidedOn, toldOn }) => toldOn === null || toldOn >= (decidedOn ?? heardOn),
			() => m.feedback_order()
		),
		['toldOn']
	)
);

/** What the community said and what came of it, as the form asks about it. */
export const feedbackKind: Kind<typeof schema, FeedbackInput> = {
	table: 'feedback_loop',
	store: ownRecords.storeOf('feedback_loop'),
	schema,
	several: [],
	typed: (values) => ({
		...texts(values, ['source', 'feedback', 'changeMade', 'decidedOn', 'toldOn', 'toldHow']),
		heardOn: String(values.heardOn ?? today())
	}),
	input: (form) => form,
	choices: () => Promise.resolve({}),
	room: 'feedback',
	gone: 'taken_out'
};
