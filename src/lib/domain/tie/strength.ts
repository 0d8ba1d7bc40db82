import { density } from '../network/density.ts';
import type { Measures } from '../network/measures.ts';
import type { Network } from '../network/network.ts';
import { reciprocity } from '../network/reciprocity.ts';
import {
	networkOfTies,
	strengthOfNetwork,
	type MeasuredOrganization,
	type Strength,
	type StrengthQuestion
} from '../network/strength.ts';
import { countTies, type TieRule } from '../network/ties.ts';
import {
	groupsOf,
	pairsOfReports,
	pairsOfTies,
	pairsWithoutNames,
	type DerivedTie,
	type NamelessSides,
	type Organization,
	type Report
} from './pairs.ts';

/** Everything known of one wave, as far as somebody may see it. */
export interface WaveFacts {
	name: string;
	invited: number;
	answered: number;
	organizations: Organization[];
	/** All reports for who runs the body; null for others. */
	reports: Report[] | null;
	ties: DerivedTie[];
	sides: NamelessSides[];
}

/**
 * Why something is not said. `names`: under this rule the measures of single organizations would tell who disagrees with
 * whom. `ego`: only one organization answered, and of a network seen by one nothing can be said as a whole.
 */
export type Withheld = 'names' | 'ego' | null;

/** An organization whose measures may be withheld. */
export type OrganizationSeen = Pick<MeasuredOrganization, 'id' | 'name'> & {
	[Measure in Exclude<keyof MeasuredOrganization, 'id' | 'name'>]: number | null;
};

/** How strongly a body's organizations work together, with what this viewer may not know as null. */
export interface StrengthSeen extends Omit<
	Strength,
	'components' | 'cutPoints' | 'modularity' | 'organizations'
> {
	components: number | null;
	cutPoints: Strength['cutPoints'] | null;
	modularity: { value: number | null; communities: number | null; stability: number | null };
	organizations: OrganizationSeen[];
	withheld: Withheld;
}

/** What was measured elsewhere of the network that these facts make by a rule. */
export type Given = Pick<Measures, 'betweenness'>;

/** Measures a wave by a rule, for whoever may see these facts. `given` may come from other processors. */
export function strengthOf(facts: WaveFacts, rule: TieRule, given?: Given): StrengthSeen {
	const seen = facts.reports
		? fromReports(facts, facts.reports, rule, given)
		: fromTies(facts, rule, given);
	return isEgo(facts) ? withoutWhole(seen) : seen;
}

/** The network whose organizations are measured for whoever may see these facts. */
export function networkSeen({ organizations, reports, ties }: WaveFacts, rule: TieRule): Network {
	return reports
		? networkOfTies(pairsOfReports(organizations, reports), rule)
		: networkOfTies(pairsOfTies(organizations, ties), meansOnly(rule));
}

/** In a larger network who lies between whom is measured apart, by several processors; until then it is unknown. */
export const mostBetween = 3000;

function measured({ organizations }: WaveFacts, question: StrengthQuestion, given?: Given) {
	const size = organizations.length;
	if (size <= mostBetween || given) return strengthOfNetwork(question, undefined, given);
	const betweenness = new Float64Array(size).fill(NaN);
	const strength = strengthOfNetwork(question, undefined, { betweenness });
	return {
		...strength,
		centralization: { ...strength.centralization, betweenness: null },
		organizations: strength.organizations.map((one) => ({ ...one, betweenness: null }))
	};
}

// One organization's view of the others has no whole.
function isEgo({ answered, organizations }: WaveFacts) {
	return answered <= 1 && organizations.length > 2;
}

function questionOf(facts: WaveFacts, rule: TieRule, pairs: StrengthQuestion['pairs']) {
	const { organizations, name, invited } = facts;
	return {
		pairs,
		rule,
		names: organizations.map(({ name }) => name),
		ids: organizations.map(({ id }) => id),
		wave: name,
		invited,
		groups: { by: 'sector', of: groupsOf(organizations) },
		mostNames: 1_000_000
	};
}

function fromReports(facts: WaveFacts, reports: Report[], rule: TieRule, given?: Given) {
	const pairs = pairsOfReports(facts.organizations, reports);
	return { ...measured(facts, questionOf(facts, rule, pairs), given), withheld: null };
}

function meansOnly(rule: TieRule): TieRule {
	return { ...rule, rule: 'mean' };
}

// The mean of a pair is for everyone; who of the two said what can be counted, not looked up.
function fromTies(facts: WaveFacts, rule: TieRule, given?: Given): StrengthSeen {
	const { organizations, ties, sides, answered } = facts;
	const pairs = pairsOfTies(organizations, ties);
	const nameless = pairsWithoutNames(organizations.length, answered, sides);
	const strength = {
		...measured(facts, questionOf(facts, meansOnly(rule), pairs), given),
		rule: rule.rule,
		answered,
		ties: countTies(nameless, rule),
		density: density(nameless, rule),
		reciprocity: reciprocity(nameless, rule),
		withheld: null
	};
	const plain = strength.organizations.map((one) => ({ ...one, inDegree: null }));
	return rule.rule === 'mean' ? { ...strength, organizations: plain } : withoutNames(strength);
}

function withoutNames(strength: StrengthSeen): StrengthSeen {
	return {
		...withoutWhole(strength),
		withheld: 'names',
		organizations: strength.organizations.map(nothingOf)
	};
}

function withoutWhole(strength: StrengthSeen): StrengthSeen {
	return {
		...strength,
		centralization: { degree: null, betweenness: null },
		components: null,
		cutPoints: null,
		modularity: { value: null, communities: null, stability: null },
		eiIndex: { ...strength.eiIndex, value: null, expected: null },
		withheld: 'ego'
	};
}

function nothingOf({ id, name }: OrganizationSeen): OrganizationSeen {
	return {
		id,
		name,
		degree: null,
		inDegree: null,
		betweenness: null,
		closeness: null,
		constraint: null,
		effectiveSize: null,
		core: null,
		community: null,
		fragmentation: null
	};
}
