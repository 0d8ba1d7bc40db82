import type { Member } from './members.ts';

/**
 * Who may hold a seat, as plain JSON. Every part that is present must hold; a list inside a part is
 * satisfied by any of its entries. A rule without parts matches nobody: only a person can confirm such a seat.
 */
export interface SeatRule {
	any?: SeatRule[];
	all?: SeatRule[];
	not?: SeatRule;
	sector?: string[];
	perspective?: string[];
	role?: string[];
	/** Bands: leadership, middle, frontline. */
	level?: string[];
	organization?: string[];
	organizationType?: string[];
	/** FIPS codes. */
	county?: string[];
	voting?: boolean;
	/**
	 * One rule per place, for a seat whose places ask for different people. "Two under 21, or one under 21 and
	 * one for families" is the places [under 21] and [under 21 or families].
	 */
	places?: SeatRule[];
}

/** Whether a member may hold a seat with this rule. */
export function satisfies(rule: SeatRule, member: Member): boolean {
	const answers = parts(rule, member).filter((answer) => answer !== undefined);
	return answers.length > 0 && answers.every(Boolean);
}

function parts(rule: SeatRule, member: Member): (boolean | undefined)[] {
	return [
		rule.any?.some((part) => satisfies(part, member)),
		rule.all && rule.all.length > 0 && rule.all.every((part) => satisfies(part, member)),
		rule.places?.some((place) => satisfies(place, member)),
		rule.not && !satisfies(rule.not, member),
		rule.voting === undefined ? undefined : member.voting === rule.voting,
		shared(rule.sector, member.sectors),
		shared(rule.perspective, member.perspectives),
		shared(rule.role, [member.role]),
		shared(rule.level, [member.level]),
		shared(rule.organization, [member.organization]),
		shared(rule.organizationType, [member.organizationType]),
		shared(rule.county, [member.county])
	];
}

function shared(wanted: string[] | undefined, held: (string | null)[]): boolean | undefined {
	return wanted?.some((value) => held.includes(value));
}
