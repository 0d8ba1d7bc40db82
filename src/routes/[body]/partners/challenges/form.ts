import * as v from 'valibot';
import { challengeTags } from '#lib/domain/partner/challenges.ts';
import type { ChallengeInput } from '#lib/server/challenges.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { today } from '../../../on.ts';
import { texts, type Kind } from '../../own-record.ts';

const schema = v.pipe(
	v.object({
		tag: fields.neededChoice(challengeTags),
		what: fields.neededLine(1000),
		localStrategy: fields.line(1000),
		stateStrategy: fields.line(1000),
		owner: fields.line(),
		openedOn: fields.neededDay(),
		closedOn: fields.day()
	}),
	v.forward(
		v.check(
			({ openedOn, closedOn }) => closedOn === null || closedOn >= openedOn,
			() => m.challenges_order()
		),
		['closedOn']
	)
);

/** A challenge, as its form asks about it. */
export const challengeKind: Kind<typeof schema, ChallengeInput> = {
	table: 'partnering_challenge',
	store: ownRecords.storeOf('partnering_challenge'),
	schema,
	several: [],
	typed: (values) => ({
		...texts(values, ['tag', 'what', 'localStrategy', 'stateStrategy', 'owner', 'closedOn']),
		openedOn: String(values.openedOn ?? today())
	}),
	input: (form) => form,
	choices: () => Promise.resolve({}),
	room: 'partners/challenges',
	gone: 'taken_out'
};
