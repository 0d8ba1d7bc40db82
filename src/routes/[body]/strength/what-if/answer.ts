import { error } from '@sveltejs/kit';
import type { Organization } from '#lib/domain/tie/pairs.ts';
import type { WaveFacts } from '#lib/domain/tie/strength.ts';
import {
	ifJoined,
	ifLeft,
	introductionTo,
	type Introduction,
	type Joining,
	type Leaving
} from '#lib/domain/tie/what-if.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { NetworkQuery } from '../query.ts';

/** What was asked of a network as it is not: ids of organizations. */
export interface WhatIfQuery {
	leaves: string | null;
	joins: string | null;
	supposed: string[];
	to: string | null;
	from: string | null;
}

/** The answers to what was asked; null for what was not. */
export interface WhatIf {
	leaving: Leaving | null;
	joining: Joining | null;
	introduction: Introduction | null;
}

/** Reads `leaves`, `joins` and `with`, `to` and `from` of an address. */
export function whatIfQuery({ searchParams }: URL): WhatIfQuery {
	const one = (name: string) => searchParams.get(name) || null;
	return {
		leaves: one('leaves'),
		joins: one('joins'),
		supposed: searchParams.getAll('with'),
		to: one('to'),
		from: one('from')
	};
}

/** Whether anything was asked. */
export function asksAnything({ leaves, joins, to }: WhatIfQuery): boolean {
	return leaves !== null || joins !== null || to !== null;
}

/** Answers what was asked by the rule; 404 for an organization that is neither in the wave nor around it. */
export function whatIf(
	facts: WaveFacts,
	others: Organization[],
	rule: NetworkQuery,
	{ leaves, joins, supposed, to, from }: WhatIfQuery
): WhatIf {
	const all = [...facts.organizations, ...others];
	const find = (id: string, among: Organization[]) =>
		among.find((one) => one.id === id) ?? error(404, m.what_if_unknown());
	const { threshold } = rule;
	return {
		leaving:
			leaves === null ? null : (ifLeft(facts, rule, find(leaves, facts.organizations).id) ?? null),
		joining: joins === null ? null : ifJoined(facts, rule, find(joins, others), supposed),
		introduction: to === null ? null : introductionTo(facts, threshold, find(to, all), from)
	};
}
