import { match } from '../suggestion/match.ts';
import type { PartnerCounty, PartnerFacts, PartnerOrganization, PartnerType } from './facts.ts';
import { accepts, kindsOf } from './kinds.ts';
import type { PartnerMap } from './partners.ts';
import { strongestTie, type TieSeen } from './ties.ts';

/** An organization that could become a partner of a type where there is none. */
export interface Candidate {
	id: string;
	name: string;
	/** FIPS codes of the counties without such a partner that it serves or has a site in. */
	counties: string[];
	/** Its closest tie with someone at the table, who could introduce it; null when none is reported. */
	tie: TieSeen | null;
	/** It is not of the type itself: it can name a person who is. */
	nominates: boolean;
}

const most = 3;

/**
 * Whom to ask for each type of partner that is absent in some county, by code, best first: those that are of the type
 * before those that can nominate someone, then the closest tie with the table, then most children in the counties reached.
 */
export function candidatesFor(
	{ types: kinds, counties }: PartnerMap,
	{ types, organizations, ties }: PartnerFacts,
	around: PartnerOrganization[]
): Record<string, Candidate[]> {
	return Object.fromEntries(
		kinds.map(({ code, counties: cells }) => {
			const type = types.find((each) => each.code === code)!;
			const without = cells.flatMap(({ fips, state }) => (state === 'absent' ? [fips] : []));
			const fitting = around.flatMap((each) => {
				const value = fitOf(type, each, types);
				const reached = without.filter((fips) => reaches(each, fips));
				if (value === 0 || reached.length === 0) return [];
				const tie = strongestTie(each.id, organizations, ties ?? []);
				return [{ value, candidate: candidateOf(each, reached, tie, value) }];
			});
			return [code, fitting.toSorted(inOrder(counties)).slice(0, most).map(candidate)];
		})
	);
}

type Fitting = { value: number; candidate: Candidate };

function candidate({ candidate }: Fitting): Candidate {
	return candidate;
}

// 1 of the type, less when only beside it or by nominating.
function fitOf(type: PartnerType, organization: PartnerOrganization, types: PartnerType[]): number {
	if (accepts(type, organization)) return Number(kindsOf(organization, types).includes(type.code));
	const { value, nominates } = match(type.rule, organization, {});
	return nominates ? value / 2 : 0;
}

function candidateOf(
	{ id, name }: PartnerOrganization,
	counties: string[],
	tie: TieSeen | null,
	value: number
): Candidate {
	return { id, name, counties, tie, nominates: value < 1 };
}

function inOrder(counties: PartnerCounty[]) {
	const children = new Map(counties.map((county) => [county.fips, county.children ?? 0]));
	const reached = ({ candidate }: Fitting) =>
		candidate.counties.reduce((sum, fips) => sum + (children.get(fips) ?? 0), 0);
	return (one: Fitting, other: Fitting) =>
		other.value - one.value ||
		(other.candidate.tie?.strength ?? 0) - (one.candidate.tie?.strength ?? 0) ||
		reached(other) - reached(one) ||
		one.candidate.name.localeCompare(other.candidate.name, 'en');
}

function reaches({ servedCounties, siteCounties }: PartnerOrganization, fips: string): boolean {
	return servedCounties.includes(fips) || siteCounties.includes(fips);
}
