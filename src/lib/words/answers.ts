import type { Share } from '#lib/domain/share.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence, someOf } from './sentences.ts';

/** The answer to "who is missing" at a table of `seats` seats: how many places are held by someone who comes, and for whom no one sits. */
export function answerMissing(
	{ have, need }: Share,
	{ members, seats }: { members: number; seats: number },
	emptySeats: string[]
): { first: string; second: string } {
	const second =
		emptySeats.length > 0 && members > 0
			? m.missing_answer_empty({ seats: someOf(emptySeats.map(inSentence), 4) })
			: '';
	return { first: need === 0 ? withoutPlaces(seats) : firstSentence(have, need, members), second };
}

/** What to say of a table without a place to hold: it has no seats, or only shares of its members. */
export function withoutPlaces(seats: number): string {
	return seats === 0 ? m.missing_answer_no_seats() : m.missing_answer_shares();
}

function firstSentence(have: number, need: number, members: number): string {
	if (members === 0) return m.missing_answer_none();
	if (have === 0) return m.missing_answer_zero({ need });
	if (have === need) return m.missing_answer_all({ need });
	return m.missing_answer({ have, need: numberText(need) });
}
