import * as v from 'valibot';
import { monthsAfter } from '#lib/domain/place/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';

export const modes = ['in_person', 'remote', 'both'] as const;

// Further ahead than this is a slip of the pen.
const monthsAhead = 24;

/** What the form about a meeting means. A meeting that is still to come is planned. */
export const meetingSchema = v.object({
	heldOn: v.pipe(
		fields.neededDay(),
		v.check(
			(day) => day <= monthsAfter(today(), monthsAhead),
			() => m.meetings_too_far({ months: monthsAhead })
		)
	),
	title: v.pipe(
		fields.line(),
		v.transform((title) => title ?? '')
	),
	mode: fields.choice(modes),
	agenda: fields.items()
});

/** What the form about a meeting's agenda means. */
export const agendaSchema = v.object({ agenda: fields.items() });

const votes = () =>
	v.pipe(
		fields.number(0, 1000),
		v.check(
			(n) => n === null || Number.isInteger(n),
			() => m.records_number({ least: 0, most: 1000 })
		)
	);

/** What the form about a decision means: a vote needs its three counts, a consensus has none. */
export const decisionSchema = v.pipe(
	v.object({
		text: fields.neededLine(2000),
		method: fields.neededChoice(['consensus', 'vote']),
		votesFor: votes(),
		votesAgainst: votes(),
		votesAbstained: votes()
	}),
	v.forward(
		v.check(
			({ method, votesFor, votesAgainst, votesAbstained }) =>
				method === 'consensus' || [votesFor, votesAgainst, votesAbstained].every((n) => n !== null),
			() => m.meetings_votes_needed()
		),
		['votesFor']
	),
	v.transform((typed) =>
		typed.method === 'vote'
			? typed
			: { ...typed, votesFor: null, votesAgainst: null, votesAbstained: null }
	)
);
