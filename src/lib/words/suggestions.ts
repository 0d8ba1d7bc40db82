import type { Introducer } from '#lib/domain/suggestion/factors.ts';
import type { Need, Weights } from '#lib/domain/suggestion/facts.ts';
import type { Apart, Suggestion, Suggestions } from '#lib/domain/suggestion/suggest.ts';
import { dayText } from './dates.ts';
import { languageName } from './languages.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { fractionText, inSentence } from './sentences.ts';
import { perspectiveName } from './vocabulary.ts';

type Factor = keyof Weights;

const factorWords: Record<Factor, () => string> = {
	match: m.suggestions_factor_match,
	geography: m.suggestions_factor_geography,
	network: m.suggestions_factor_network,
	equity: m.suggestions_factor_equity,
	readiness: m.suggestions_factor_readiness
};

/** The name of a factor. */
export function factorName(factor: Factor): string {
	return factorWords[factor]();
}

/** A factor or a score with three decimals: "0.760". */
export function scoreText(value: number): string {
	return numberText(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

/** How a factor came about, in a sentence. */
export function factorText(factor: Factor, suggestion: Suggestion, needed: Need[]): string {
	const words: Record<Factor, () => string> = {
		match: () => matchText(suggestion),
		geography: () => geographyText(suggestion),
		network: () => networkText(suggestion),
		equity: () => equityText(suggestion, needed),
		readiness: () =>
			suggestion.verifiedOn
				? m.suggestions_readiness_on({ date: dayText(suggestion.verifiedOn) })
				: m.suggestions_readiness_never()
	};
	return words[factor]();
}

/** A member organization with the level of its tie: "Provider A (level 3 of 5)". */
export function introducerText({ organization, strength }: Introducer): string {
	return m.suggestions_network_level({
		name: organization.name,
		level: numberText(strength, { maximumFractionDigits: 1 })
	});
}

/** At how many tables an organization sits. */
export function loadText({ load }: Suggestion): string {
	return load === 0 ? m.suggestions_load_none() : m.suggestions_load({ n: load });
}

/** What a table lacks, in a few words: "someone from Cedar", "Spanish", "a voice for: youth". */
export function needText({ kind, code, name }: Need): string {
	if (kind === 'county') return m.suggestions_need_county({ county: name ?? code });
	if (kind === 'voice')
		return m.suggestions_need_voice({ voice: inSentence(perspectiveName(code)) });
	return languageName(code);
}

/** The weights in a row: "Fit 30%, Place 30%". */
export function weightsText(weights: Weights): string {
	const parts = (Object.keys(factorWords) as Factor[]).map((factor) =>
		m.suggestions_weight({ factor: factorName(factor), weight: fractionText(weights[factor], 0) })
	);
	return listText(parts);
}

/** Whether the first rank holds when a weight is halved or doubled: one sentence, or one line for each change. */
export function whatIfTexts({ whatIf, ranked }: Suggestions): string[] {
	const [first] = ranked;
	if (!first) return [];
	const names = new Map(ranked.map(({ organization: { id, name } }) => [id, name]));
	const changed = whatIf.filter(({ stays }) => !stays);
	if (changed.length === 0) return [m.suggestions_stays({ name: first.organization.name })];
	return changed.map(({ factor, times, order }) => {
		const said = { factor: factorName(factor), name: names.get(order[0]!) ?? '' };
		return times === 2 ? m.suggestions_double(said) : m.suggestions_half(said);
	});
}

/** Why an organization that fits is not suggested. */
export function apartText({ reason, on }: Apart): string {
	if (reason === 'declined') return m.suggestions_apart_declined({ date: on ? dayText(on) : '' });
	const words = {
		repair: m.suggestions_apart_repair,
		closed: m.suggestions_apart_closed,
		member: m.suggestions_apart_member,
		'same-parent': m.suggestions_apart_same_parent
	};
	return words[reason]();
}

/** A distance in whole miles, at least one. */
export function milesText(
	miles: number,
	message: (input: { n: number; miles: string }) => string
): string {
	const n = Math.max(1, Math.round(miles));
	return message({ n, miles: numberText(n) });
}

function matchText({ nominates, factors: { match } }: Suggestion): string {
	if (nominates) return m.suggestions_match_nominates();
	if (match === 1) return m.suggestions_match_main();
	return match === 0.6 ? m.suggestions_match_further() : m.suggestions_match_beside();
}

function geographyText({ reach }: Suggestion): string {
	if (reach.value === null) return m.suggestions_geography_unknown();
	if (reach.miles !== null) return milesText(reach.miles, m.suggestions_geography_miles);
	const { served, sites, unit } = reach;
	if (unit === 'counties')
		return m.suggestions_geography_counties({ ...served, sites: sites.have });
	const said = { have: numberText(served.have), need: numberText(served.need) };
	if (sites.have === 0) return m.suggestions_geography_children_no_site(said);
	return m.suggestions_geography_children({ ...said, sites: numberText(sites.have) });
}

function networkText({ factors, introducers }: Suggestion): string {
	if (factors.network === null) return m.suggestions_network_unknown();
	if (introducers.length === 0) return m.suggestions_network_none();
	const who = introducers.map(introducerText);
	return m.suggestions_network_by({ n: who.length, who: listText(who) });
}

function equityText({ needsReached }: Suggestion, needed: Need[]): string {
	if (needed.length === 0) return m.suggestions_equity_unneeded();
	if (needsReached.length === 0)
		return m.suggestions_equity_none({ list: listText(needed.map(needText)) });
	return m.suggestions_equity_reached({
		have: needsReached.length,
		need: needed.length,
		list: listText(needsReached.map(needText))
	});
}
