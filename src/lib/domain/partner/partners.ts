import { counted, type Member } from '../roster/members.ts';
import { satisfies } from '../roster/rule.ts';
import type { Seat, SeatClass } from '../roster/seats.ts';
import type { PartnerCounty, PartnerFacts, PartnerOrganization, PartnerType } from './facts.ts';
import { isCrisisTeam, kindsOf } from './kinds.ts';
import { strongestTie, type TieSeen } from './ties.ts';

/** Works with the team; sits at the table without working with it; nobody of this type sits there. */
export type PartnerState = 'connected' | 'present' | 'absent';

/** An organization at the table, with its closest tie; null when none is reported. */
export interface PartnerSeen {
	id: string;
	name: string;
	state: 'connected' | 'present';
	tie: TieSeen | null;
}

/** A type of partner in one county. The state is null when nobody's members are recorded. */
export interface PartnerCell {
	fips: string;
	state: PartnerState | null;
	organizations: PartnerSeen[];
}

/** A type of partner at a table, in all and by county. */
export interface PartnerKind {
	code: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	state: PartnerState | null;
	organizations: PartnerSeen[];
	/** Whether someone without an organization of this type sits there, such as a person with lived experience. */
	person: boolean;
	counties: PartnerCell[];
}

/** The partners of a body on a day. */
export interface PartnerMap {
	template: string;
	/** Whom partners are to be connected with: the mobile crisis team at the table, else anyone else there. */
	team: { id: string; name: string }[];
	/** Whether anybody has reported a tie. */
	tiesKnown: boolean;
	/** Whether members are recorded. */
	recorded: boolean;
	threshold: number;
	counties: PartnerCounty[];
	types: PartnerKind[];
}

/** Lists of seats whose partners are those of a mobile crisis team; for other lists any tie at the table counts. */
export const crisisTemplates = [
	'MOBILE_CRISIS_COMMUNITY_PARTNERS',
	'CRISIS_SYSTEM_PARTNERS_SECONDARY'
];

/**
 * Each type of partner by county: connected from the threshold on (the mean of what both sides report), present without
 * it, absent when no such organization sits at the table. A team is not its own partner.
 */
export function partnersOf(facts: PartnerFacts): PartnerMap {
	const members = counted(facts.members);
	const team = crisisTemplates.includes(facts.template)
		? facts.organizations.filter(isCrisisTeam)
		: [];
	const partners = facts.organizations.filter((each) => !team.includes(each));
	const withWhom = team.length > 0 ? team : facts.organizations;
	const recorded = members.length > 0;
	const seen = new Map(partners.map((each) => [each.id, seenAs(each, withWhom, facts)]));
	const kinds = new Map(partners.map((each) => [each.id, kindsOf(each, facts.types)]));
	const types = facts.types.map((type) => {
		const confirmed = confirmedIn(type, facts, members);
		const those = partners.filter(
			({ id }) => kinds.get(id)?.includes(type.code) || confirmed.organizations.has(id)
		);
		const person = confirmed.person || members.some((member) => isOneselfOf(type, member));
		return kindOf(type, those, { seen, person, recorded, members, counties: facts.counties });
	});
	return {
		template: facts.template,
		team: team.map(({ id, name }) => ({ id, name })),
		tiesKnown: facts.ties !== null,
		recorded,
		threshold: facts.threshold,
		counties: facts.counties,
		types
	};
}

/** The types that count: all but the optional ones, or all when there are no others. */
export function typesThatCount<T extends { class: SeatClass }>(types: T[]): T[] {
	const asked = types.filter((type) => type.class !== 'optional');
	return asked.length > 0 ? asked : types;
}

/** How many types are in each state at the table. */
export function countStates(states: (PartnerState | null)[]): Record<PartnerState, number> {
	const count = (state: PartnerState) => states.filter((each) => each === state).length;
	return { connected: count('connected'), present: count('present'), absent: count('absent') };
}

interface Around {
	seen: Map<string, PartnerSeen>;
	person: boolean;
	recorded: boolean;
	members: Member[];
	counties: PartnerCounty[];
}

function kindOf(
	{ code, label, labelEs, class: seatClass }: PartnerType,
	those: PartnerOrganization[],
	{ seen, person, recorded, members, counties }: Around
): PartnerKind {
	const seenOf = (list: PartnerOrganization[]) => list.flatMap(({ id }) => seen.get(id) ?? []);
	const all = seenOf(those);
	const here = (fips: string) =>
		seenOf(those.filter((each) => placesOf(each, members, counties).includes(fips)));
	return {
		code,
		label,
		labelEs,
		class: seatClass,
		state: recorded ? bestOf(all, person) : null,
		organizations: all,
		person,
		counties: counties.map(({ fips }) => {
			const organizations = here(fips);
			return { fips, state: recorded ? bestOf(organizations, person) : null, organizations };
		})
	};
}

function bestOf(organizations: PartnerSeen[], person: boolean): PartnerState {
	if (organizations.some(({ state }) => state === 'connected')) return 'connected';
	return organizations.length > 0 || person ? 'present' : 'absent';
}

function seenAs(
	{ id, name }: PartnerOrganization,
	withWhom: PartnerOrganization[],
	{ ties, threshold }: PartnerFacts
): PartnerSeen {
	const tie = strongestTie(id, withWhom, ties ?? []);
	return { id, name, state: tie && tie.strength >= threshold ? 'connected' : 'present', tie };
}

// Where it serves or has a site; else where its people work; else, in a body of one county, there.
function placesOf(
	{ id, servedCounties, siteCounties }: PartnerOrganization,
	members: Member[],
	counties: PartnerCounty[]
): string[] {
	const known = [...servedCounties, ...siteCounties];
	if (known.length > 0) return known;
	const offices = members.flatMap(({ organization, county, perspectives }) =>
		organization === id && county && perspectives.length === 0 ? [county] : []
	);
	if (offices.length > 0) return offices;
	return counties.length === 1 ? [counties[0]!.fips] : [];
}

// Whoever was confirmed in a seat of the same list was confirmed on purpose.
function confirmedIn({ code }: PartnerType, { seats, template }: PartnerFacts, members: Member[]) {
	const isOf = (seat: Seat) =>
		seat.template?.code === template && (seat.id === code || seat.id.startsWith(`${code}-`));
	const ids = seats.filter(isOf).flatMap(({ confirmed }) => confirmed.map(({ member }) => member));
	const holders = members.filter(({ id }) => ids.includes(id));
	return {
		organizations: new Set(holders.map(({ organization }) => organization)),
		person: holders.some(({ organization }) => organization === null)
	};
}

// Someone may fit a type without coming from an organization. Said of the whole table: a county would point at one person.
function isOneselfOf({ rule }: PartnerType, member: Member): boolean {
	return member.organization === null && satisfies(rule, member);
}
