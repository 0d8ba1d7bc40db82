import { total, type Share } from '../share.ts';
import type { BodyCounty } from './facts.ts';
import type { Member } from './members.ts';

/** Where the members of a body come from. */
export interface Geography {
	/** Counties with a member, of the counties of the body. */
	presence: Share;
	/** Children in those counties, of all children; counties without a count are left out. */
	weightedPresence: Share;
	/** The same two, counting only members who still come. */
	active: { presence: Share; weightedPresence: Share };
	counties: CountyPresence[];
	/** Members whose county nobody recorded: they stay in the total. */
	unknown: number;
	/** Members based outside the body's counties: they stay in the total. */
	elsewhere: number;
}

/** One county: members there, and how many its part of the children would ask for. */
export interface CountyPresence {
	fips: string;
	name: string;
	children: number | null;
	members: number;
	activeMembers: number;
	/** Members this county would have if they were spread like its children; null when a count is unknown. */
	expected: number | null;
	ratio: number | null;
	/** Expected less members: positive when members are short. */
	short: number | null;
	/** Member organizations that serve the county although no member is based there. */
	servedFromOutside: { id: string; name: string }[];
}

/**
 * County presence. The rule names active members, while its published example counts all members of the body (17, 3
 * and 0 of 20). Both are given: `members` and what follows from it count all, `activeMembers` and `active` only
 * those who still come.
 */
export function geography(counties: BodyCounty[], members: Member[], coming: Member[]): Geography {
	const children = sumOfChildren(counties);
	const seen = counties.map((county) => countyPresence(county, members, coming, children));
	const known = new Set(counties.map(({ fips }) => fips));
	return {
		...presenceOf(seen, (county) => county.members),
		active: presenceOf(seen, (county) => county.activeMembers),
		counties: seen,
		unknown: members.filter(({ county }) => county === null).length,
		elsewhere: members.filter(({ county }) => county !== null && !known.has(county)).length
	};
}

/** In how many of the counties each sector has a member: "law enforcement, 1 of 3". */
export function presenceBySector(counties: BodyCounty[], members: Member[]): Record<string, Share> {
	const sectors = [...new Set(members.flatMap((member) => member.sectors))].toSorted();
	const inCounty = (sector: string, fips: string) =>
		members.some((member) => member.county === fips && member.sectors.includes(sector));
	return Object.fromEntries(
		sectors.map((sector) => [
			sector,
			{
				have: counties.filter(({ fips }) => inCounty(sector, fips)).length,
				need: counties.length
			}
		])
	);
}

function countyPresence(
	{ fips, name, children, servedBy }: BodyCounty,
	members: Member[],
	coming: Member[],
	allChildren: number | null
): CountyPresence {
	const here = members.filter(({ county }) => county === fips).length;
	const expected =
		children === null || !allChildren ? null : (members.length * children) / allChildren;
	const atTheTable = new Set(members.map(({ organization }) => organization));
	return {
		fips,
		name,
		children,
		members: here,
		activeMembers: coming.filter(({ county }) => county === fips).length,
		expected,
		ratio: expected ? here / expected : null,
		short: expected === null ? null : expected - here,
		servedFromOutside: here > 0 ? [] : servedBy.filter(({ id }) => atTheTable.has(id))
	};
}

function presenceOf(counties: CountyPresence[], count: (county: CountyPresence) => number) {
	const present = (county: CountyPresence) => count(county) > 0;
	return {
		presence: { have: counties.filter(present).length, need: counties.length },
		weightedPresence: total(
			counties.map((county) => {
				const children = county.children ?? 0;
				return { have: present(county) ? children : 0, need: children };
			})
		)
	};
}

function sumOfChildren(counties: BodyCounty[]): number | null {
	return counties.reduce<number | null>(
		(sum, { children }) => (sum === null || children === null ? null : sum + children),
		0
	);
}
