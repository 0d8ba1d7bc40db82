import { error } from '@sveltejs/kit';
import { rules, usualRule, type Rule, type TieRule } from '#lib/domain/network/ties.ts';
import { levels } from '#lib/domain/tie/dimensions.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** What is asked of a network: the wave (the latest without a name), and what makes a tie. */
export interface NetworkQuery extends TieRule {
	wave: string | null;
}

/** Reads `wave`, `rule` and `threshold` of an address; 400 for a rule that is none and a threshold off the scale. */
export function networkQuery({ searchParams }: URL): NetworkQuery {
	const wave = searchParams.get('wave')?.trim() || null;
	return { wave, rule: ruleOf(searchParams), threshold: thresholdOf(searchParams) };
}

function ruleOf(params: URLSearchParams): Rule {
	const asked = params.get('rule') || usualRule.rule;
	const rule = rules.find((one) => one === asked);
	return rule ?? error(400, m.strength_bad_rule({ rules: rules.join(', ') }));
}

function thresholdOf(params: URLSearchParams): number {
	const asked = params.get('threshold') || String(usualRule.threshold);
	const threshold = Number(asked);
	const isOnScale = /^\d(\.\d{1,3})?$/.test(asked) && threshold > 0 && threshold <= levels.highest;
	return isOnScale ? threshold : error(400, m.strength_bad_threshold({ most: levels.highest }));
}

/** The same page with one thing chosen otherwise. */
export function hrefWith({ search }: { search: string }, name: string, value: string): string {
	const params = new URLSearchParams(search);
	params.set(name, value);
	return `?${params}`;
}
