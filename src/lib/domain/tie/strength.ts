import type { Measures } from '../network/measures.ts';
import type { Network } from '../network/network.ts';
import {
	networkOfTies,
	strengthOfNetwork,
	type MeasuredOrganization,
	type Strength,
	type StrengthQuestion
} from '../network/strength.ts';
import type { TieRule } from '../network/ties.ts';
import {
	groupsOf,
	pairsOfReports,
	pairsOfTies,
	type OpenTie,
	type Organization,
	type Report
} from './pairs.ts';
import { agreementSeen, noTallies, type AgreementSeen, type Tallies } from './tallies.ts';

/** Everything known of one wave, as far as somebody may see it. */
export interface WaveFacts {
	name: string;
	invited: number;
	answered: number;
	organizations: Organization[];
	/** All reports for who runs the body; null for others. */
	reports: Report[] | null;
	ties: OpenTie[];
	/** How far the two sides agree, for who may not read all reports; null for them while the wave is open. */
	tallies: Tallies | null;
}

/**
 * Why something is not said. `names`: under this rule the measures of single organizations would tell who disagrees with
 * whom. `ego`: only one organization answered, and of a network seen by one nothing can be said as a whole. `open`: answers
 * still come in, and each would be seen as it comes.
 */
export type Withheld = 'names' | 'ego' | 'open' | null;

/** Whether nothing is said of single organizations. */
export function isUnnamed(withheld: Withheld): withheld is 'names' | 'open' {
	return withheld === 'names' || withheld === 'open';
}

/** An organization whose measures may be withheld. */
export type OrganizationSeen = Pick<MeasuredOrganization, 'id' | 'name'> & {
	[Measure in Exclude<keyof MeasuredOrganization, 'id' | 'name'>]: number | null;
};

/** How strongly a body's organizations work together, with what this viewer may not know as null. */
export interface StrengthSeen
	extends
		Omit<
			Strength,
			'components' | 'cutPoints' | 'modularity' | 'organizations' | keyof AgreementSeen
		>,
		AgreementSeen {
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
	if (isUntold(facts)) return nothingOf(facts, rule);
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
	return {
		...measured(facts, questionOf(facts, rule, pairs), given),
		unsaid: null,
		withheld: null
	};
}

function meansOnly(rule: TieRule): TieRule {
	return { ...rule, rule: 'mean' };
}

// The mean of a pair is for everyone; how far the two agree is counted where that tells nobody who does not.
function fromTies(facts: WaveFacts, rule: TieRule, given?: Given): StrengthSeen {
	const pairs = pairsOfTies(facts.organizations, facts.ties);
	const strength = {
		...measured(facts, questionOf(facts, meansOnly(rule), pairs), given),
		rule: rule.rule,
		answered: facts.answered,
		...agreementSeen(facts, facts.tallies ?? noTallies, rule),
		withheld: null
	};
	const plain = strength.organizations.map((one) => ({ ...one, inDegree: null }));
	return rule.rule === 'mean' ? { ...strength, organizations: plain } : withoutNames(strength);
}

/** Whether nothing may be said of a wave to whoever sees these facts, because it is still open. */
export function isUntold({ reports, tallies }: WaveFacts): boolean {
	return reports === null && tallies === null;
}

function withoutNames(strength: StrengthSeen): StrengthSeen {
	return {
		...withoutWhole(strength),
		withheld: 'names',
		organizations: strength.organizations.map(onlyName)
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

// As for a network in which nobody said anything, with everything that this would say taken out.
function nothingOf(facts: WaveFacts, rule: TieRule): StrengthSeen {
	const nobody = { ...facts, ties: [], tallies: noTallies };
	const { ties, density, reciprocity, ...strength } = withoutNames(fromTies(nobody, rule));
	return {
		...strength,
		ties: blank(ties),
		density: { ...blank(density), need: density.need },
		reciprocity: blank(reciprocity),
		unsaid: null,
		withheld: 'open'
	};
}

function blank<Key extends string>(values: Record<Key, unknown>) {
	return Object.fromEntries(Object.keys(values).map((key) => [key, null])) as Record<Key, null>;
}

function onlyName({ id, name }: OrganizationSeen): OrganizationSeen {
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
