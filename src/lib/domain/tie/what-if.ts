import { components } from '../network/components.ts';
import { cutPoints } from '../network/cut-points.ts';
import { degrees, networkOf, tieCount, type Network } from '../network/network.ts';
import { tiesOf, type TieRule } from '../network/ties.ts';
import { pairsOfReports, pairsOfTies, type Organization } from './pairs.ts';
import type { WaveFacts } from './strength.ts';
import { stepsOf, wayBetween, type Step } from './ways.ts';

type Named = Pick<Organization, 'id' | 'name'>;

/** What is asked of a network as it is not: ids of organizations; null for what is not asked. */
export interface WhatIfAsked {
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

/** How a network stands. */
export interface Stand {
	n: number;
	ties: number;
	/** Parts between which there is no way. */
	components: number;
	/** Who works with nobody. */
	alone: Named[];
	/** Without whom others would be cut off. */
	cutPoints: Named[];
}

/** What breaks if an organization leaves. */
export interface Leaving {
	organization: Named;
	/** With whom it works. */
	partners: Named[];
	/** Who would no longer reach the largest part that is left. */
	cutOff: Named[];
	/** Who would have no tie left. */
	alone: Named[];
	before: Stand;
	after: Stand;
}

/** What an organization would bring if it joined. */
export interface Joining {
	organization: Named;
	/** Who reports a tie with it already. */
	known: Named[];
	/** With whom it is supposed to work as well. */
	supposed: Named[];
	/** Who would no longer be alone, and whose leaving would no longer cut anyone off. */
	joined: Named[];
	relieved: Named[];
	before: Stand;
	after: Stand;
}

/** Who could bring two together: the ways there are, each from the one who asks to the one who is looked for. */
export interface Introduction {
	to: Named;
	/** Where all reports are known, only ties that both sides confirm; else those by the mean of the reports. */
	by: 'confirmed' | 'mean';
	/** Who works with the one looked for, the closest first, and how to reach them. */
	introducers: { organization: Named; level: number; way: Named[] | null }[];
}

const most = 10;

/** Answers what was asked by the rule; 'unknown' for an organization that is neither in the wave nor around it. */
export function whatIf(
	facts: WaveFacts,
	others: Organization[],
	rule: TieRule,
	{ leaves, joins, supposed, to, from }: WhatIfAsked
): WhatIf | 'unknown' {
	const other = others.find(({ id }) => id === joins);
	const target = [...facts.organizations, ...others].find(({ id }) => id === to);
	const leaving = leaves === null ? null : ifLeft(facts, rule, leaves);
	if (leaving === undefined || (joins !== null && !other) || (to !== null && !target)) {
		return 'unknown';
	}
	return {
		leaving,
		joining: other ? ifJoined(facts, rule, other, supposed) : null,
		introduction: target ? introductionTo(facts, rule.threshold, target, from) : null
	};
}

/** What would happen if an organization left; undefined when it is not part of the wave. */
export function ifLeft(facts: WaveFacts, rule: TieRule, id: string): Leaving | undefined {
	const { organizations } = facts;
	const one = organizations.findIndex((each) => each.id === id);
	if (one < 0) return undefined;
	const ties = tiesIn(facts, rule);
	const whole = standingOf(organizations, ties);
	const rest = standingOf(organizations, ties, one);
	const was = new Set(whole.stand.alone.map((each) => each.id));
	const cut = cutPoints(whole.network).find(({ organization }) => organization === one);
	return {
		organization: organizations[one]!,
		partners: ties.flatMap(({ a, b }) =>
			a === one || b === one ? organizations[a + b - one]! : []
		),
		cutOff: (cut?.cutsOff.flat() ?? []).map((each) => organizations[each]!),
		alone: rest.stand.alone.filter((each) => !was.has(each.id)),
		before: whole.stand,
		after: rest.stand
	};
}

/** What would happen if an organization joined that the wave did not ask, with ties to those in `supposed` (ids) besides. */
export function ifJoined(
	facts: WaveFacts,
	rule: TieRule,
	organization: Organization,
	supposed: string[]
): Joining {
	const { organizations } = facts;
	const known = knownOf(facts, rule, organization.id);
	const own = organizations.filter(({ id }) => known.has(id) || supposed.includes(id));
	const ties = tiesIn(facts, rule);
	const before = standingOf(organizations, ties).stand;
	const joining = own.map(({ id }) => ({
		a: organizations.findIndex((each) => each.id === id),
		b: organizations.length,
		level: rule.threshold
	}));
	const after = standingOf([...organizations, organization], [...ties, ...joining]).stand;
	const gone = (list: Named[], now: Named[]) =>
		list.filter(({ id }) => !now.some((each) => each.id === id));
	return {
		organization,
		known: own.filter(({ id }) => known.has(id)),
		supposed: own.filter(({ id }) => !known.has(id)),
		joined: gone(before.alone, after.alone),
		relieved: gone(before.cutPoints, after.cutPoints),
		before,
		after
	};
}

/** Who could introduce `from` (an id, or nobody in particular) to an organization, inside the wave or outside. */
export function introductionTo(
	facts: WaveFacts,
	threshold: number,
	to: Named,
	from: string | null
): Introduction {
	const by = facts.reports ? 'confirmed' : 'mean';
	const rule = { rule: by, threshold } as const;
	const { organizations } = facts;
	const target = organizations.findIndex(({ id }) => id === to.id);
	const start = organizations.findIndex(({ id }) => id === from);
	const ties = tiesIn(facts, rule).filter(({ a, b }) => a !== target && b !== target);
	const steps = stepsOf(organizations.length, ties);
	const known = [...knownOf(facts, rule, to.id)].filter(([id]) => id !== from);
	const introducers = known.flatMap(([id, level]) => {
		const one = organizations.findIndex((each) => each.id === id);
		return one < 0
			? []
			: { organization: organizations[one]!, level, way: wayOf(steps, start, one) };
	});
	const far = (way: number[] | null) => (way === null ? 0 : way.length || Infinity);
	return {
		to,
		by,
		introducers: introducers
			.toSorted((a, b) => far(a.way) - far(b.way) || b.level - a.level)
			.slice(0, most)
			.map((one) => ({ ...one, way: one.way?.map((each) => organizations[each]!) ?? null }))
	};
}

// Null when nobody in particular asks; empty when there is no way.
function wayOf(steps: Step[][], start: number, end: number): number[] | null {
	return start < 0 ? null : wayBetween(steps, start, end);
}

interface Tied {
	a: number;
	b: number;
	level: number;
}

function tiesIn(facts: WaveFacts, rule: TieRule, organizations = facts.organizations): Tied[] {
	const { reports, ties } = facts;
	const pairs = reports ? pairsOfReports(organizations, reports) : pairsOfTies(organizations, ties);
	const { a, b, strength } = tiesOf(pairs, rule);
	return Array.from(strength, (level, at) => ({ a: a[at]!, b: b[at]!, level }));
}

// Who has a tie with an organization, whether the wave asked it or not, by id with the level. Nobody confirms for one that was not asked.
function knownOf(facts: WaveFacts, rule: TieRule, id: string): Map<string, number> {
	const { organizations } = facts;
	const isInside = organizations.some((one) => one.id === id);
	const all = isInside ? organizations : [...organizations, { id, name: '', sector: null }];
	const used = isInside || rule.rule !== 'confirmed' ? rule : { ...rule, rule: 'union' as const };
	const own = tiesIn(facts, used, all).filter(({ a, b }) => all[a]!.id === id || all[b]!.id === id);
	return new Map(own.map(({ a, b, level }) => [all[all[a]!.id === id ? b : a]!.id, level]));
}

function standingOf(organizations: Named[], ties: Tied[], without = -1) {
	const kept = ties.filter(({ a, b }) => a !== without && b !== without);
	const network: Network = networkOf(
		organizations.length,
		kept.map(({ a }) => a),
		kept.map(({ b }) => b)
	).network;
	const stays = organizations.length - (without < 0 ? 0 : 1);
	const alone = [...degrees(network).entries()].filter(([one, n]) => n === 0 && one !== without);
	const stand: Stand = {
		n: stays,
		ties: tieCount(network),
		components: components(network).sizes.length - (without < 0 ? 0 : 1),
		alone: alone.map(([one]) => organizations[one]!),
		cutPoints: cutPoints(network, 0).map(({ organization }) => organizations[organization]!)
	};
	return { network, stand };
}
