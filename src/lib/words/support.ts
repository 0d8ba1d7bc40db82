import {
	supportStrategies,
	type StateSupport,
	type SupportStatus,
	type SupportStrategy
} from '#lib/domain/state/support.ts';
import { m } from './paraglide/messages.js';
import { someOf } from './sentences.ts';

const strategyWords: Record<SupportStrategy, () => string> = {
	contract: m.support_strategy_contract,
	assistance: m.support_strategy_assistance,
	compensation: m.support_strategy_compensation,
	rate: m.support_strategy_rate
};

const statusWords: Record<SupportStatus, () => string> = {
	planned: m.support_status_planned,
	under_way: m.support_status_under_way,
	in_place: m.support_status_in_place,
	ended: m.support_status_ended
};

/** The name of a strategy: "Clause in the contract"; a word that is none stays as it is. */
export function strategyName(strategy: string): string {
	const words: Record<string, () => string> = strategyWords;
	return words[strategy]?.() ?? strategy;
}

/** How a strategy stands: "in place"; a word that is none stays as it is. */
export function statusName(status: string): string {
	const words: Record<string, () => string> = statusWords;
	return words[status]?.() ?? status;
}

/** What is in place in most catchments, and of which nothing is on record. */
export function answerSupport({ catchments, inPlace, entries }: StateSupport): {
	first: string;
	second: string | null;
} {
	if (entries.length === 0) return { first: m.support_answer_none(), second: null };
	const [most] = supportStrategies.toSorted((a, b) => inPlace[b].have - inPlace[a].have);
	const unknown = catchments.filter((each) => each.inPlace === null).map(({ name }) => name);
	return {
		first: m.support_answer({ strategy: strategyName(most!), ...inPlace[most!] }),
		second: unknown.length > 0 ? m.support_answer_unknown({ list: someOf(unknown, 3) }) : null
	};
}
