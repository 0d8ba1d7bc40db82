import { centralization, type Centralization } from './centralization.ts';
import { components } from './components.ts';
import { cutPoints } from './cut-points.ts';
import { density, type Density } from './density.ts';
import { eiIndex } from './ei-index.ts';
import { measuresOf, type Measures } from './measures.ts';
import { networkOf, type Network } from './network.ts';
import { reciprocity, type Reciprocity } from './reciprocity.ts';
import { answeredCount, type Pairs } from './reports.ts';
import { countTies, inDegrees, tiesOf, type Rule, type TieCounts, type TieRule } from './ties.ts';

/** Who works with whom and how closely, as `strength.json` and `npm run measure` say it. Unknown is null, never 0. */
export interface Strength {
	wave: string | null;
	rule: Rule;
	/** Null when there were no levels. */
	threshold: number | null;
	n: number;
	invited: number | null;
	answered: number | null;
	/** Only `union` is known when nobody says who reported a tie. */
	ties: { [Count in keyof TieCounts]: number | null };
	density: Density;
	centralization: Centralization;
	reciprocity: Reciprocity;
	components: number;
	cutPoints: { organization: string; cutsOff: string[]; count: number }[];
	modularity: { value: number | null; communities: number; stability: number | null };
	/** Ties across and inside the groups named in `by`. */
	eiIndex: { value: number | null; expected: number | null; by: string };
	organizations: MeasuredOrganization[];
}

/** One organization with its measures; null where one is not defined. */
export interface MeasuredOrganization {
	id: string;
	name: string;
	degree: number;
	inDegree: number | null;
	betweenness: number;
	closeness: number;
	constraint: number | null;
	effectiveSize: number | null;
	core: number;
	community: number;
	fragmentation: number | null;
}

/** What is asked: reports, the rule, and what only the caller knows. */
export interface StrengthQuestion {
	pairs: Pairs;
	rule: TieRule;
	/** By number; the name is also the id when there is none. */
	names: string[];
	ids?: string[];
	wave?: string | null;
	invited?: number | null;
	/** False for a list of ties that does not say who reported them. */
	directed?: boolean;
	/** Groups for the E-I index, numbered from 0; the communities when there are none. */
	groups?: { by: string; of: ArrayLike<number> };
	/** At most so many names of organizations that are cut off. */
	mostNames?: number;
}

/** The network that a rule makes of reports. */
export function networkOfTies(pairs: Pairs, rule: TieRule): Network {
	const { a, b } = tiesOf(pairs, rule);
	return networkOf(pairs.size, a, b).network;
}

/** Measures a network of reports. `given` are measures taken elsewhere, on other processors. */
export function strengthOfNetwork(
	question: StrengthQuestion,
	network = networkOfTies(question.pairs, question.rule),
	given: Partial<Measures> = {}
): Strength {
	const { pairs, rule, names, directed = true } = question;
	const measures = measuresOf(network, given);
	return {
		wave: question.wave ?? null,
		rule: rule.rule,
		threshold: pairs.leveled ? rule.threshold : null,
		n: pairs.size,
		invited: question.invited ?? null,
		answered: directed ? answeredCount(pairs) : null,
		...agreement(question),
		centralization: centralization(network, measures.betweenness),
		components: components(network).sizes.length,
		cutPoints: cutPoints(network, question.mostNames).map(({ organization, cutsOff, count }) => ({
			organization: names[organization]!,
			cutsOff: cutsOff
				.flat()
				.sort((one, other) => one - other)
				.map((one) => names[one]!),
			count
		})),
		...groupsIn(network, measures, question.groups),
		organizations: organizationsOf(question, measures)
	};
}

function agreement({ pairs, rule, directed = true }: StrengthQuestion) {
	const ties = countTies(pairs, rule);
	const whole = density(pairs, rule);
	if (directed) return { ties, density: whole, reciprocity: reciprocity(pairs, rule) };
	const unknown = {
		confirmed: null,
		claimed: null,
		unanswered: null,
		disputed: null,
		oneSided: null
	};
	return {
		ties: { union: ties.union, ...unknown },
		density: { ...whole, low: whole.value, high: whole.value },
		reciprocity: { edgewise: null, dyadicNonNull: null, dyadic: null }
	};
}

function groupsIn(network: Network, { communities }: Measures, groups: StrengthQuestion['groups']) {
	const { modularity, count, stable, of } = communities;
	const { value, expected } = eiIndex(network, groups?.of ?? of);
	return {
		modularity: { value: modularity, communities: count, stability: stable },
		eiIndex: { value, expected, by: groups?.by ?? 'community' }
	};
}

function organizationsOf(
	{ pairs, rule, names, ids, directed = true }: StrengthQuestion,
	m: Measures
) {
	const inDegree = inDegrees(pairs, rule);
	const known = (value: number) => (Number.isNaN(value) ? null : value);
	return names.map((name, one) => ({
		id: ids?.[one] ?? name,
		name,
		degree: m.degree[one]!,
		inDegree: directed ? inDegree[one]! : null,
		betweenness: m.betweenness[one]!,
		closeness: m.closeness[one]!,
		constraint: known(m.constraint[one]!),
		effectiveSize: known(m.effectiveSize[one]!),
		core: m.core[one]!,
		community: m.communities.of[one]!,
		fragmentation: known(m.fragmentation[one]!)
	}));
}
