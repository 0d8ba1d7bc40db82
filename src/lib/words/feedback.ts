import type { Feedback, FeedbackSource } from '#lib/domain/feedback/feedback.ts';
import { m } from './paraglide/messages.js';

const sourceWords: Record<FeedbackSource, () => string> = {
	listening_session: m.feedback_source_listening_session,
	survey: m.feedback_source_survey,
	event: m.feedback_source_event,
	conversation: m.feedback_source_conversation,
	member: m.feedback_source_member,
	other: m.feedback_source_other
};

/** How something was heard: "Listening session"; a word that is none stays as it is. */
export function sourceName(source: string): string {
	const words: Record<string, () => string> = sourceWords;
	return words[source]?.() ?? source;
}

/** How much was told back, and how long the oldest waits. */
export function answerFeedback({ open, closed, share }: Feedback): {
	first: string;
	second: string | null;
} {
	if (open.length + closed.length + share.need === 0) {
		return { first: m.feedback_answer_none(), second: null };
	}
	const first = share.need > 0 ? m.feedback_answer(share) : m.feedback_answer_old();
	const longest = open[0]?.days ?? 0;
	return { first, second: longest > 0 ? m.feedback_longest({ n: longest }) : null };
}
