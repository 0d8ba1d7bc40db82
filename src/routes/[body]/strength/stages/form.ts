import * as v from 'valibot';
import { signs } from '#lib/domain/agreement/stages.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import type { EvidenceInput } from '#lib/server/stages.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { today } from '../../../on.ts';
import { texts, type Kind } from '../../own-record.ts';

const schema = v.pipe(
	v.object({
		shows: fields.neededChoice(signs),
		what: fields.neededLine(500),
		seenOn: fields.neededPastDay(),
		endedOn: fields.day(),
		toldBy: fields.neededLine(),
		grantFunded: fields.tick(),
		document: fields.line(500)
	}),
	v.forward(
		v.check(
			({ seenOn, endedOn }) => endedOn === null || endedOn >= seenOn,
			() => m.challenges_order()
		),
		['endedOn']
	)
);

/** What somebody has seen that shows a stage, as its form asks about it. */
export const evidenceKind: Kind<typeof schema, EvidenceInput> = {
	table: 'stage_evidence',
	store: ownRecords.storeOf('stage_evidence'),
	schema,
	several: [],
	typed: (values) => ({
		...texts(values, ['shows', 'what', 'endedOn', 'toldBy', 'document']),
		seenOn: String(values.seenOn ?? today()),
		grantFunded: values.grantFunded ? 'on' : ''
	}),
	input: (form) => form,
	choices: () => Promise.resolve({}),
	room: 'strength/stages',
	gone: 'taken_out'
};
