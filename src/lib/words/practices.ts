import type { Practice, PracticeTopic } from '#lib/domain/state/practices.ts';
import { m } from './paraglide/messages.js';
import { labelOf } from './sentences.ts';

const topics: Record<PracticeTopic, () => string> = {
	seats: m.practices_topic_seats,
	voices: m.practices_topic_voices,
	meetings: m.practices_topic_meetings,
	partners: m.practices_topic_partners,
	crisis: m.practices_topic_crisis,
	equity: m.practices_topic_equity,
	data: m.practices_topic_data,
	other: m.practices_topic_other
};

/** The name of what a practice is about: "Voices of youth and families". */
export function practiceTopicName(topic: string): string {
	const words: Record<string, () => string> = topics;
	return words[topic]?.() ?? topic;
}

/** What a practice is about: its seat, or else its topic. */
export function aboutText({ seat, topic }: Practice): string {
	return seat ? m.practices_about_seat({ seat: labelOf(seat) }) : practiceTopicName(topic);
}

/** Who may read a practice now. */
export function readersText({ consentOn, openToAll }: Practice): string {
	if (consentOn === null) return m.practices_readers_own();
	return openToAll ? m.practices_readers_all() : m.practices_readers_state();
}

/** How many practices others share, and how many questions wait for an answer of ours. */
export function answerPractices(
	others: number,
	toAnswer: number | null
): { first: string; second: string | null } {
	return {
		first: others > 0 ? m.practices_answer({ n: others }) : m.practices_answer_none(),
		second: toAnswer ? m.practices_answer_asked({ n: toAnswer }) : null
	};
}
