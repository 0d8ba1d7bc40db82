import type { AssistanceAnswer } from './answer.ts';

/** Requests for help for programs: null for whoever may not see them. */
export function written(answer: AssistanceAnswer | null) {
	return {
		requests: answer?.board.map(({ one, step, days }) => ({ step, days, ...one })) ?? null,
		times: answer?.times ?? null,
		topics:
			answer?.topics.map(({ byPlace, ...topic }) => {
				return { ...topic, catchments: Object.fromEntries(byPlace) };
			}) ?? null
	};
}
