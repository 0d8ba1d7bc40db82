import { medianOf, type Median } from '../median.ts';
import { byText } from '../order.ts';
import { daysBetween, monthsBefore, type Day } from '../place/dates.ts';
import type { Share } from '../share.ts';

/** How a table heard of something. */
export const feedbackSources = [
	'listening_session',
	'survey',
	'event',
	'conversation',
	'member',
	'other'
] as const;

export type FeedbackSource = (typeof feedbackSources)[number];

/** What a community said, what came of it, and when people were told. Nobody is named in it. */
export interface FeedbackLoop {
	id: string;
	heardOn: Day;
	source: FeedbackSource;
	feedback: string;
	/** What was changed, or why nothing can be. */
	changeMade: string | null;
	decidedOn: Day | null;
	/** Closes the loop. */
	toldOn: Day | null;
	toldHow: string | null;
	version: number;
}

/** Where a loop stands: heard, something was decided, or people were told. */
export type LoopStep = 'heard' | 'decided' | 'told';

/** A loop as it stood on a day, with the days since it was heard. */
export interface LoopSeen {
	one: FeedbackLoop;
	step: LoopStep;
	days: number;
}

/** The loops of a table on a day. */
export interface Feedback {
	/** The oldest first. */
	open: LoopSeen[];
	/** Closed within twelve months, the latest first. */
	closed: LoopSeen[];
	/** Closed by the day, of those heard within twelve months. */
	share: Share;
	/** Days from hearing to telling, of those. */
	daysToTell: Median;
}

/** So many months back loops are counted. */
export const monthsOfFeedback = 12;

/** Where the loops of a table stand on a day. */
export function feedbackOf(loops: FeedbackLoop[], on: Day): Feedback {
	const from = monthsBefore(on, monthsOfFeedback);
	const seen = loops
		.filter(({ heardOn }) => heardOn <= on)
		.map((one) => ({ one, step: stepOn(one, on), days: daysBetween(one.heardOn, on) }))
		.toSorted((a, b) => byText(a.one.heardOn, b.one.heardOn) || byText(a.one.id, b.one.id));
	const recent = seen.filter(({ one }) => one.heardOn > from);
	const told = recent.filter(({ step }) => step === 'told');
	return {
		open: seen.filter(({ step }) => step !== 'told'),
		closed: seen
			.filter(({ step, one }) => step === 'told' && one.toldOn! > from)
			.toSorted((a, b) => byText(b.one.toldOn!, a.one.toldOn!)),
		share: { have: told.length, need: recent.length },
		daysToTell: medianOf(told.map(({ one }) => daysBetween(one.heardOn, one.toldOn!)))
	};
}

/** What was heard and what was told from one day to another, both included. */
export function feedbackBetween(loops: FeedbackLoop[], from: Day, until: Day) {
	const isIn = (day: Day | null) => day !== null && day >= from && day <= until;
	return {
		heard: loops.filter(({ heardOn }) => isIn(heardOn)).length,
		told: loops.filter(({ toldOn }) => isIn(toldOn)).length
	};
}

function stepOn({ changeMade, decidedOn, toldOn }: FeedbackLoop, on: Day): LoopStep {
	if (toldOn !== null && toldOn <= on) return 'told';
	return changeMade !== null && (decidedOn === null || decidedOn <= on) ? 'decided' : 'heard';
}
