import type { Share } from '#lib/domain/share.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence, someOf } from './sentences.ts';

/** The answer to "who is missing": how many places are held by someone who comes, and for whom no one sits. */
export function answerMissing(
	{ have, need }: Share,
	members: number,
	emptySeats: string[]
): { first: string; second: string } {
	const second =
		emptySeats.length > 0 && members > 0
			? m.missing_answer_empty({ seats: someOf(emptySeats.map(inSentence), 4) })
			: '';
	return { first: firstSentence(have, need, members), second };
}

function firstSentence(have: number, need: number, members: number): string {
	if (need === 0) return m.missing_answer_no_seats();
	if (members === 0) return m.missing_answer_none();
	if (have === 0) return m.missing_answer_zero({ need });
	if (have === need) return m.missing_answer_all({ need });
	return m.missing_answer({ have, need: numberText(need) });
}
