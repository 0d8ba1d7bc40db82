import type { Finding } from '../finding/finding.ts';
import { omit } from '../omit.ts';
import type { GroupRow, Representation } from '../representation/representation.ts';
import type { ActivityStatus } from './activity.ts';
import type { RosterFacts } from './facts.ts';
import type { PerspectiveShare } from './perspectives.ts';
import type { Roster } from './roster.ts';
import type { SeatResult } from './seats.ts';

/** The names of members by membership; empty for who may not see them. */
export type Names = Record<string, string>;

/** A seat with how many people are in it; who they are only for the table's own people. */
export interface SeatSeen extends Omit<
	SeatResult,
	'holders' | 'activeHolders' | 'proposed' | 'replacements'
> {
	holders: number;
	activeHolders: number;
	proposed: number;
	/** Memberships, in the order of `holders` and `proposed`; null for who may not see them. */
	who: string[] | null;
	could: string[] | null;
}

/** A member as the table's own people see one. */
export interface PersonSeen {
	id: string;
	name: string;
	organization: string | null;
	organizationId: string | null;
	status: ActivityStatus;
	attended: number;
	eligible: number;
	seats: string[];
}

/** Members against the population as far as the viewer may know it: never a count for a member. */
export interface RepresentationSeen extends Omit<Representation, 'rows' | 'dissimilarity'> {
	verdicts: Pick<GroupRow, 'group' | 'verdict' | 'smallNumbers'>[];
	counts: { rows: GroupRow[]; dissimilarity: number | null } | null;
}

/** A table judged, with nothing in it that this viewer may not see. */
export interface TableSeen extends Omit<
	Roster,
	| 'seats'
	| 'perspectives'
	| 'activity'
	| 'seatless'
	| 'findings'
	| 'shares'
	| 'tokenism'
	| 'matrix'
	| 'representation'
> {
	seats: SeatSeen[];
	/** One to four agency members with lived experience are hidden (null) from who may not see people. */
	perspectives: Omit<PerspectiveShare, 'dualRole'> & { dualRole: number | null };
	shares: Omit<Roster['shares'][number], 'notQualifying'>[];
	activity: Omit<Roster['activity'], 'byMember' | 'seatAttended'>;
	/** By sector for all; by seat only for the table's own people, because a seat may be one person. */
	matrix: { sectors: Roster['matrix']['sectors']; seats: Roster['matrix']['seats'] | null };
	/** Members against the population: words for the table's people, counts for its coordinator, nothing for outsiders. */
	representation: RepresentationSeen | null;
	/** How many members hold no seat. */
	seatless: number;
	/** How each voice fares: for a voice of one person that is about this person, so not for outsiders. */
	tokenism: Roster['tokenism'] | null;
	findings: Finding[];
	people: PersonSeen[] | null;
	names: Names;
}

/** A judged table as somebody sees it: with the names of its members as one of its own people, with null as anybody else. */
export function seenBy(
	names: Names | null,
	facts: RosterFacts,
	roster: Roster
): Omit<TableSeen, 'representation'> {
	return {
		...roster,
		perspectives: names ? roster.perspectives : withoutFew(roster.perspectives),
		activity: countsOf(roster.activity),
		seats: roster.seats.map((seat) => seatSeen(seat, names !== null)),
		shares: roster.shares.map((share) => omit(share, 'notQualifying')),
		matrix: { sectors: roster.matrix.sectors, seats: names && roster.matrix.seats },
		seatless: roster.seatless.length,
		tokenism: names && roster.tokenism,
		findings: names ? roster.findings : roster.findings.filter(notAboutOne).map(withoutPeople),
		people: names && peopleOf(facts, roster, names),
		names: names ?? {}
	};
}

/** How members compare with the population, with counts only for who may know them; null when nothing was asked. */
export function representationSeen(
	judged: Representation | null,
	mayCount: boolean
): RepresentationSeen | null {
	if (!judged) return null;
	const { rows, dissimilarity, ...rest } = judged;
	return {
		...rest,
		verdicts: rows.map(({ group, verdict, smallNumbers }) => ({ group, verdict, smallNumbers })),
		counts: mayCount ? { rows, dissimilarity } : null
	};
}

// It is no office that somebody holds, but something about them: so few could be known by it.
function withoutFew(share: PerspectiveShare): TableSeen['perspectives'] {
	return { ...share, dualRole: share.dualRole > 0 && share.dualRole < 5 ? null : share.dualRole };
}

function countsOf(activity: Roster['activity']) {
	return omit(activity, 'byMember', 'seatAttended');
}

function seatSeen(seat: SeatResult, named: boolean): SeatSeen {
	return {
		...omit(seat, 'holders', 'activeHolders', 'proposed', 'replacements'),
		holders: seat.holders.length,
		activeHolders: seat.activeHolders.length,
		proposed: seat.proposed.length,
		who: named ? seat.holders : null,
		could: named ? seat.proposed : null
	};
}

// How often a lone voice came, and whether it votes, is about one person even without a name. What members said of
// themselves is for the table's own people.
function notAboutOne({ kind }: Finding) {
	return !['one-voice', 'few-voices', 'group-under-represented'].includes(kind);
}

// Even a running number would let a visitor follow one member from finding to finding.
function withoutPeople(finding: Finding): Finding {
	const { next } = finding;
	const members = next.values.members;
	return {
		...finding,
		id: finding.subject.type === 'membership' ? finding.kind : finding.id,
		subject:
			finding.subject.type === 'membership' ? { ...finding.subject, id: '' } : finding.subject,
		records: finding.records.filter(({ type }) => type !== 'membership'),
		next: {
			...next,
			values: {
				...next.values,
				member: null,
				members: Array.isArray(members) ? members.map(() => '') : null
			}
		}
	};
}

function peopleOf(facts: RosterFacts, roster: Roster, names: Names): PersonSeen[] {
	return facts.members.flatMap(({ id, organization, organizationName }) => {
		const activity = roster.activity.byMember[id];
		if (!activity) return [];
		const seats = roster.seats.filter(({ holders }) => holders.includes(id));
		return {
			...activity,
			id,
			name: names[id] ?? '',
			organization: organizationName,
			organizationId: organization,
			seats: seats.map((seat) => seat.id)
		};
	});
}
