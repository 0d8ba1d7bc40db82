import { density, pairsAmong, type Density } from '../network/density.ts';
import { sharesOf, type Reciprocity } from '../network/reciprocity.ts';
import { countTies, usualRule, type TieCounts, type TieRule } from '../network/ties.ts';
import { pairsOfMeans, type OpenTie, type Organization } from './pairs.ts';

/** How far the two sides of the ties of a wave agree, counted from the usual level on. */
export interface Tallies {
	/** Pairs somebody spoke of although one of the two answered nothing. */
	heard: number;
	/** Ties that one reports while the other did not answer. */
	unanswered: number;
	/** Ties that either or both report, and pairs that are far apart; null where that would tell who disagrees. */
	either: number | null;
	both: number | null;
	disputed: number | null;
}

/** The tallies of a wave that nobody answered. */
export const noTallies: Tallies = { heard: 0, unanswered: 0, either: 0, both: 0, disputed: 0 };

/**
 * Why it is not said how far two sides agree. `threshold`: that is counted from the usual level on only. `disagreement`: so
 * few pairs could be meant that it would tell who disagrees.
 */
export type Unsaid = 'threshold' | 'disagreement' | null;

/** How far organizations agree, with null for what would tell who does not. */
export interface AgreementSeen {
	ties: { [Count in keyof TieCounts]: number | null };
	density: Omit<Density, 'have'> & { have: number | null };
	reciprocity: Reciprocity;
	unsaid: Unsaid;
}

interface Means {
	organizations: Organization[];
	answered: number;
	ties: OpenTie[];
}

/** What everyone may know of how far organizations agree: what follows from the means, and the tallies that are said. */
export function agreementSeen(means: Means, tallies: Tallies, rule: TieRule): AgreementSeen {
	const pairs = pairsOfMeans(means.organizations, means.ties);
	const all = pairsAmong(pairs.size);
	// Pairs nobody said anything of, one of whom, or for a tie by both sides both, answered nothing.
	const silent =
		rule.rule === 'confirmed'
			? pairsAmong(pairs.size - means.answered)
			: all - pairsAmong(means.answered) - tallies.heard;
	const alone = pairs.ba.filter((level, at) => Number.isNaN(level + pairs.ab[at]!)).length;
	const unsaid = unsaidOf(tallies, rule);
	const said = saidOf(unsaid === null ? tallies : { ...tallies, either: null, both: null });
	return {
		ties: {
			union: said?.either ?? null,
			confirmed: said?.both ?? null,
			claimed: said && said.either - said.both - tallies.unanswered,
			unanswered: unsaid === 'threshold' ? null : tallies.unanswered,
			disputed: unsaid === null ? tallies.disputed : null,
			oneSided: countTies(pairs, rule).oneSided
		},
		density:
			rule.rule === 'mean'
				? density(pairs, rule, silent)
				: densityOf(said, rule, { all, silent, alone, unanswered: tallies.unanswered }),
		reciprocity: said
			? sharesOf({ mutual: said.both, asymmetric: said.either - said.both, all })
			: { edgewise: null, dyadicNonNull: null, dyadic: null },
		unsaid
	};
}

function unsaidOf({ either, both }: Tallies, { threshold }: TieRule): Unsaid {
	if (threshold !== usualRule.threshold) return 'threshold';
	return either === null || both === null ? 'disagreement' : null;
}

interface Said {
	either: number;
	both: number;
}

function saidOf({ either, both }: Pick<Tallies, 'either' | 'both'>): Said | null {
	return either === null || both === null ? null : { either, both };
}

// A missing answer as "none" changes neither count; as the highest level it makes a tie by either side of every pair of
// which only one side is there, and a tie by both sides where that side reports one.
function densityOf(
	said: Said | null,
	{ rule }: TieRule,
	of: { all: number; silent: number; alone: number; unanswered: number }
): AgreementSeen['density'] {
	if (said === null) return { have: null, need: of.all, value: null, low: null, high: null };
	const have = rule === 'union' ? said.either : said.both;
	const most =
		of.silent + (rule === 'union' ? have + of.alone - of.unanswered : have + of.unanswered);
	const share = (count: number) => (of.all === 0 ? null : count / of.all);
	return { have, need: of.all, value: share(have), low: share(have), high: share(most) };
}
