import { monthsBefore, type Day } from '../place/dates.ts';
import { nearestMiles } from '../place/distance.ts';
import {
	geography,
	introducers,
	needsReached,
	network,
	pointsOf,
	readiness,
	type Introducer,
	type Reach
} from './factors.ts';
import type { DirectoryOrganization, Need, SuggestionFacts, Weights } from './facts.ts';
import { match } from './match.ts';
import { loadFactor, rawScore, weightsUsed, type Factors } from './score.ts';
import { inOrder, sensitivity, type WhatIf } from './sensitivity.ts';
import { voicesOf } from './voices.ts';

/** An organization to ask, with every number its rank comes from. */
export interface Suggestion {
	organization: { id: string; name: string };
	score: number;
	raw: number;
	load: number;
	loadFactor: number;
	factors: Factors;
	/** The weights as they counted for it. */
	weights: Weights;
	/** It cannot hold the seat itself: it can nominate a person for it. */
	nominates: boolean;
	reach: Reach;
	needsReached: Need[];
	introducers: Introducer[];
	verifiedOn: Day | null;
}

/** Why an organization that fits is not suggested. */
export type ApartReason = 'declined' | 'repair' | 'closed' | 'member' | 'same-parent';

/** An organization that fits and is not suggested, why, and since when. */
export interface Apart {
	organization: { id: string; name: string };
	reason: ApartReason;
	on: Day | null;
}

/** The answer to "whom could we ask?" for a seat. */
export interface Suggestions {
	/** Best first, at most ten. */
	ranked: Suggestion[];
	/** How many fit, before the list was cut. */
	found: number;
	apart: Apart[];
	/** When nobody in the area fits: the nearest outside it, at most three, and none farther than 200 miles. */
	nearest: { organization: { id: string; name: string }; miles: number | null }[];
	/** Voices the seat asks for: then an open call goes beside the invitations. */
	openCall: string[];
	needed: Need[];
	uncovered: { fips: string; name: string; children: number | null }[];
	weights: Weights;
	networkKnown: boolean;
	whatIf: WhatIf[];
	/** Whether the directory around the body is older than 24 months, and its last verified record. */
	directory: { old: boolean; verifiedOn: Day | null };
}

const most = 10;
// Miles: nobody comes to a table from farther away.
const [withinReach, farthest] = [75, 200];

/** Ranks the organizations that could fill a seat, on a day. Only organizations, never persons. */
export function suggest(facts: SuggestionFacts, on: Day): Suggestions {
	const fitting = facts.organizations.filter(
		(each) => match(facts.rule, each, facts.broader).value > 0
	);
	const near = fitting.filter((each) => isNear(each, facts));
	const apart = near.flatMap((each) => setApart(each, facts, on));
	const kept = new Set(apart.map(({ organization }) => organization.id));
	const all = inOrder(
		near.filter(({ id }) => !kept.has(id)).map((each) => suggestion(each, facts, on)),
		facts.weights
	);
	const { first, others } = onePerParent(all, facts.organizations);
	const ranked = first.slice(0, most);
	return {
		ranked,
		found: first.length,
		apart: [...apart, ...others],
		nearest: first.length === 0 ? nearest(fitting, near, facts) : [],
		openCall: voicesOf(facts.rule),
		needed: facts.needed,
		uncovered: facts.uncovered.map(({ fips, name, children }) => ({ fips, name, children })),
		weights: facts.weights,
		networkKnown: facts.ties !== null,
		whatIf: sensitivity(ranked, facts.weights),
		directory: {
			old: readiness(facts.directoryVerifiedOn, on) === 0,
			verifiedOn: facts.directoryVerifiedOn
		}
	};
}

function suggestion(each: DirectoryOrganization, facts: SuggestionFacts, on: Day): Suggestion {
	const fits = match(facts.rule, each, facts.broader);
	const reach = geography(each, facts.uncovered);
	const known = introducers(each, facts.ties ?? [], facts.members, facts.tieFrom);
	const reached = needsReached(each, facts.needed);
	const factors: Factors = {
		match: fits.value,
		geography: reach.value,
		network: facts.ties === null ? null : network(known),
		equity: facts.needed.length === 0 ? null : reached.length / facts.needed.length,
		readiness: readiness(each.verifiedOn, on)
	};
	const raw = rawScore(factors, facts.weights);
	const spared = loadFactor(each.load, facts.sparedFrom);
	return {
		organization: named(each),
		score: raw * spared,
		raw,
		load: each.load,
		loadFactor: spared,
		factors,
		weights: weightsUsed(factors, facts.weights),
		nominates: fits.nominates,
		reach,
		needsReached: reached,
		introducers: known,
		verifiedOn: each.verifiedOn
	};
}

// In the area: it serves or sits in one of the body's counties, or nothing is known of its counties and it is within reach.
function isNear(each: DirectoryOrganization, { area }: SuggestionFacts): boolean {
	const counties = [...each.servedCounties, ...each.siteCounties];
	if (counties.length > 0) return area.some(({ fips }) => counties.includes(fips));
	return (nearestMiles(each.points, pointsOf(area)) ?? Infinity) <= withinReach;
}

function setApart(each: DirectoryOrganization, facts: SuggestionFacts, on: Day): Apart[] {
	const organization = named(each);
	if (each.member) return [{ organization, reason: 'member', on: null }];
	if (!each.open) return [{ organization, reason: 'closed', on: null }];
	const known = facts.setApart
		.filter(
			(one) =>
				one.organization === each.id &&
				one.on <= on &&
				(one.reason === 'repair' || one.on > monthsBefore(on, 12))
		)
		.toSorted((one, two) => (one.on < two.on ? 1 : -1));
	return known.slice(0, 1).map(({ reason, on }) => ({ organization, reason, on }));
}

function onePerParent(all: Suggestion[], organizations: DirectoryOrganization[]) {
	const parents = new Map(organizations.map(({ id, parent }) => [id, parent]));
	const family = ({ organization: { id } }: Suggestion) => parents.get(id) ?? id;
	const first = all.filter(
		(each, nth) => all.findIndex((other) => family(other) === family(each)) === nth
	);
	const others = all
		.filter((each) => !first.includes(each))
		.map(({ organization }) => ({ organization, reason: 'same-parent' as const, on: null }));
	return { first, others };
}

function nearest(
	fitting: DirectoryOrganization[],
	near: DirectoryOrganization[],
	{ area }: SuggestionFacts
) {
	return fitting
		.filter((each) => !near.includes(each) && each.open && !each.member)
		.map((each) => ({
			organization: named(each),
			miles: nearestMiles(each.points, pointsOf(area))
		}))
		.filter(({ miles }) => miles === null || miles <= farthest)
		.toSorted(
			(one, two) =>
				(one.miles ?? Infinity) - (two.miles ?? Infinity) ||
				one.organization.name.localeCompare(two.organization.name, 'en')
		)
		.slice(0, 3);
}

function named({ id, name }: DirectoryOrganization) {
	return { id, name };
}
