import type { Share } from '../share.ts';

/** Where the members of a body come from. */
export interface Geography {
	/** Counties with a member, of the counties of the body. */
	presence: Share;
	/** Children in those counties, of all children; unknown counts are left out. */
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
	/** Members this county would have if they were spread like its children; null when children are unknown. */
	expected: number | null;
	ratio: number | null;
	/** Expected less members: positive when members are short. */
	short: number | null;
	/** Member organizations that serve the county although no member is based there. */
	servedFromOutside: { id: string; name: string }[];
}
