import type { AssistanceStep, AssistanceTopic, AtStep } from '#lib/domain/assistance/assistance.ts';
import { m } from './paraglide/messages.js';

const topicWords: Record<AssistanceTopic, () => string> = {
	coordination: m.assistance_topic_coordination,
	reporting: m.assistance_topic_reporting,
	outcomes: m.assistance_topic_outcomes,
	data_use: m.assistance_topic_data_use,
	equity: m.assistance_topic_equity,
	policy: m.assistance_topic_policy,
	implementation: m.assistance_topic_implementation,
	training: m.assistance_topic_training,
	other: m.assistance_topic_other
};

const stepWords: Record<AssistanceStep, () => string> = {
	asked: m.assistance_step_asked,
	triaged: m.assistance_step_triaged,
	assigned: m.assistance_step_assigned,
	delivered: m.assistance_step_delivered,
	'followed-up': m.assistance_step_followed_up,
	withdrawn: m.assistance_step_withdrawn
};

/** The name of what help is asked about: "Using data". */
export function topicName(topic: string): string {
	const words: Record<string, () => string> = topicWords;
	return words[topic]?.() ?? topic;
}

/** The name of a step of a request: "Looked at". */
export function assistanceStepName(step: AssistanceStep): string {
	return stepWords[step]();
}

/** What a board says first: what waits for an answer and how long, else what is being worked on. */
export function answerAssistance(board: AtStep<unknown>[]): {
	first: string;
	second: string | null;
} {
	const waiting = board.filter(({ step }) => step === 'asked');
	if (waiting.length > 0) {
		const longest = Math.max(...waiting.map(({ days }) => days));
		return {
			first: m.assistance_answer_waiting({ n: waiting.length }),
			second: longest > 0 ? m.assistance_longest({ n: longest }) : null
		};
	}
	const open = board.filter(({ step }) => step === 'triaged' || step === 'assigned').length;
	const first = open > 0 ? m.assistance_answer_open({ n: open }) : m.assistance_answer_none();
	return { first, second: null };
}
