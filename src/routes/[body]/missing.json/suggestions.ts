import type { SeatSuggestion } from '#lib/domain/suggestion/for-seat.ts';
import type { Answer } from '../missing/answer.ts';

/** Whom to ask for the chosen seat, as the contract writes it; `asking` says what the ranks were made from. */
export function suggestionsOf({ suggestions }: Pick<Answer, 'suggestions'>) {
	if (!suggestions) return { suggestions: [], asking: null };
	const { ranked, ...asking } = suggestions;
	return { suggestions: ranked.map(suggestionOf), asking };
}

function suggestionOf(suggestion: SeatSuggestion) {
	const { organization, score, raw, load, loadFactor, factors, introducers, effect } = suggestion;
	return {
		organization,
		score,
		raw,
		load,
		loadFactor,
		factors,
		introducers,
		effect,
		weights: suggestion.weights,
		nominates: suggestion.nominates,
		reach: suggestion.reach,
		needsReached: suggestion.needsReached,
		verifiedOn: suggestion.verifiedOn
	};
}
