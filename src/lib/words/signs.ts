import type { ChallengeTag } from '#lib/domain/partner/challenges.ts';
import { signsOf, type LikelyChallenge, type Sign } from '#lib/domain/partner/signs.ts';
import { challengeName } from './challenges.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence } from './sentences.ts';

const words: Record<ChallengeTag, (() => string)[]> = {
	time: [m.signs_time_1, m.signs_time_2, m.signs_time_3, m.signs_time_4],
	capacity: [m.signs_capacity_1, m.signs_capacity_2, m.signs_capacity_3, m.signs_capacity_4],
	status_quo: [
		m.signs_status_quo_1,
		m.signs_status_quo_2,
		m.signs_status_quo_3,
		m.signs_status_quo_4
	],
	recognition: [
		m.signs_recognition_1,
		m.signs_recognition_2,
		m.signs_recognition_3,
		m.signs_recognition_4
	],
	tokenism: [m.signs_tokenism_1, m.signs_tokenism_2, m.signs_tokenism_3, m.signs_tokenism_4],
	mistrust: [m.signs_mistrust_1, m.signs_mistrust_2, m.signs_mistrust_3, m.signs_mistrust_4],
	values: [m.signs_values_1, m.signs_values_2, m.signs_values_3, m.signs_values_4]
};

/** The signs of a kind of challenge with what they say. */
export function signTexts(tag: ChallengeTag): { sign: Sign; text: string }[] {
	return signsOf(tag).map((sign, at) => ({ sign, text: words[tag][at]?.() ?? sign }));
}

/** What ticked signs point at: the likely challenges, then the possible ones. */
export function answerSigns(found: LikelyChallenge[]): { first: string; second: string | null } {
	const names = (likely: boolean) =>
		found.filter((each) => each.likely === likely).map(({ tag }) => inSentence(challengeName(tag)));
	const [likely, possible] = [names(true), names(false)];
	if (found.length === 0) return { first: m.signs_start(), second: null };
	const second = possible.length > 0 ? m.signs_answer_possible({ list: listText(possible) }) : null;
	if (likely.length === 0) return { first: second ?? '', second: null };
	return { first: m.signs_answer({ n: likely.length, list: listText(likely) }), second };
}
