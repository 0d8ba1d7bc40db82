import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { practiceTopics } from '#lib/domain/state/practices.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as practices from '#lib/server/practices.ts';
import * as names from '#lib/server/names.ts';
import * as seats from '#lib/server/seats.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { labelOf } from '#lib/words/sentences.ts';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';
import { namedChoices, texts, type Kind } from '../own-record.ts';

const practiceSchema = v.object({
	topic: fields.neededChoice(practiceTopics),
	seatCode: fields.line(20),
	what: fields.neededLine(1000),
	outcome: fields.line(1000),
	doneOn: fields.neededPastDay(),
	consentOn: fields.pastDay(),
	everyone: fields.tick()
});

/** What a table did, as its form asks about it. Without a day of consent it is open to nobody else. */
export const practiceKind: Kind<typeof practiceSchema, practices.PracticeInput> = {
	table: 'shared_practice',
	store: ownRecords.storeOf('shared_practice'),
	schema: practiceSchema,
	several: [],
	typed: (values) => ({
		...texts(values, ['topic', 'seatCode', 'what', 'outcome', 'doneOn', 'consentOn']),
		everyone: values.openToAll ? 'on' : ''
	}),
	input: ({ everyone, ...form }) => ({ ...form, openToAll: everyone && form.consentOn !== null }),
	choices: async (sql, { id }) => ({
		seats: (await seats.list(sql, id, today())).map((seat) => {
			return { value: seat.id, label: `${seat.id} ${labelOf(seat)}` };
		})
	}),
	room: 'practices',
	gone: 'taken_out'
};

const questionSchema = v.object({
	toBodyId: v.pipe(
		v.optional(v.string(), ''),
		v.uuid(() => m.records_choose())
	),
	what: fields.neededLine(1000),
	askedOn: fields.neededPastDay()
});

/** A question to another table, as the form of who asks has it. */
export const questionKind: Kind<typeof questionSchema, practices.QuestionInput> = {
	table: 'peer_question',
	store: ownRecords.storeOf('peer_question'),
	schema: questionSchema,
	several: [],
	typed: (values) => ({
		...texts(values, ['toBodyId', 'what']),
		askedOn: String(values.askedOn ?? today())
	}),
	input: (form) => form,
	choices: async (sql, body) => ({
		tables: namedChoices(await bodies.listBeside(sql, body, today()))
	}),
	room: 'practices',
	gone: 'taken_out'
};

const answerSchema = v.object({ answer: fields.line(2000) });

/** The answer to a question, as the form of who was asked has it; the question itself is not theirs to change. */
export const answerKind: Kind<typeof answerSchema, practices.AnswerInput> = {
	table: 'peer_question',
	store: {
		find: practices.findAsked,
		add: () => error(404, m.records_none_such()),
		change: practices.answer,
		remove: () => Promise.resolve(false)
	},
	schema: answerSchema,
	several: [],
	typed: (values) => texts(values, ['answer']),
	input: ({ answer }) => ({ answer, answeredOn: answer === null ? null : today() }),
	choices: async (sql, _, { bodyId, what, askedOn }) => {
		// There is no answer without a question.
		if (!what) error(404, m.records_none_such());
		const from = String(bodyId);
		const name = (await names.list(sql, [from]))[from] ?? '';
		const label = m.practices_asked_by({ name, date: dayText(String(askedOn)) });
		return { question: [{ value: String(what), label }] };
	},
	room: 'practices',
	gone: 'taken_out'
};
