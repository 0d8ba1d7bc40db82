import type { Finding } from '#lib/domain/finding/finding.ts';
import { omit } from '#lib/domain/omit.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { GroupRow, Representation } from '#lib/domain/representation/representation.ts';
import type { ActivityStatus } from '#lib/domain/roster/activity.ts';
import type { RosterFacts } from '#lib/domain/roster/facts.ts';
import type { PerspectiveShare } from '#lib/domain/roster/perspectives.ts';
import { judge, type Roster } from '#lib/domain/roster/roster.ts';
import type { SeatResult } from '#lib/domain/roster/seats.ts';
import { suggestForSeat, type SeatSuggestions } from '#lib/domain/suggestion/for-seat.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as demographics from '#lib/server/demographics.ts';
import * as findings from '#lib/server/findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import { factsOf, type Table } from '#lib/server/rosters.ts';
import * as surroundings from '#lib/server/surroundings.ts';

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

/** What was decided about a finding, and the version that was seen. */
export type OnFile = Pick<
	findings.FindingOnFile,
	'key' | 'state' | 'reason' | 'owner' | 'dueOn' | 'firstSeenOn' | 'version'
>;

/** Members against the population as far as the viewer may know it: never a count for a member. */
export interface RepresentationSeen extends Omit<Representation, 'rows' | 'dissimilarity'> {
	verdicts: Pick<GroupRow, 'group' | 'verdict' | 'smallNumbers'>[];
	counts: { rows: GroupRow[]; dissimilarity: number | null } | null;
}

/** A table judged, with nothing in it that this viewer may not see. */
export interface Answer extends Omit<
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
	onFile: OnFile[];
	/** Whom to ask for the chosen seat; null when none is chosen, or it has no open place. */
	suggestions: SeatSuggestions | null;
}

/** A body's table with the titles of the lists its seats come from. */
type Asked = Table & { templates: { code: string; title: string }[] };

/** Judges a body's table for a day and leaves out what the viewer may not see; with a seat, also whom to ask for it. */
export async function ask(
	sql: Sql,
	table: Asked,
	on: Day,
	sees: boolean,
	seat: string | null = null
): Promise<Answer> {
	const [facts, names, onFile, counts] = await Promise.all([
		factsOf(sql, table, on),
		sees ? memberships.listNames(sql, table.id, on) : {},
		sees ? findings.list(sql, table.id) : [],
		sees && demographics.mayCount(sql, table.id)
	]);
	const roster = withTitles(judge(facts, on), table.templates);
	return {
		...answerFrom(facts, roster, sees ? names : null, onFile),
		representation: sees ? representationSeen(roster.representation, counts) : null,
		suggestions: await suggestionsFor(sql, table, seat, facts, roster, sees)
	};
}

async function suggestionsFor(
	sql: Sql,
	{ id }: Asked,
	code: string | null,
	facts: RosterFacts,
	roster: Roster,
	sees: boolean
): Promise<SeatSuggestions | null> {
	const seat = facts.seats.find((each) => each.id === code);
	if (!seat) return null;
	const around = await surroundings.find(sql, id, seat, roster.on);
	const found = suggestForSeat(seat.id, facts, roster, around, roster.on);
	// Who declined, and with whom trust is being repaired, is for the table's own people.
	const apart = found?.apart.filter(
		({ reason }) => sees || (reason !== 'declined' && reason !== 'repair')
	);
	return found && { ...found, apart: apart ?? [] };
}

// It is no office that somebody holds, but something about them: so few could be known by it.
function withoutFew(share: PerspectiveShare): Answer['perspectives'] {
	return { ...share, dualRole: share.dualRole > 0 && share.dualRole < 5 ? null : share.dualRole };
}

function answerFrom(
	facts: RosterFacts,
	roster: Roster,
	names: Names | null,
	onFile: findings.FindingOnFile[]
): Omit<Answer, 'suggestions' | 'representation'> {
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
		names: names ?? {},
		onFile: onFile.map((each) => omit(each, 'id', 'ownerId', 'lastSeenOn'))
	};
}

function representationSeen(
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

// A finding knows a list of seats by its code, people know it by its title.
function withTitles(roster: Roster, templates: Asked['templates']): Roster {
	const titles = new Map(templates.map(({ code, title }) => [code, title]));
	const findings = roster.findings.map((finding) => {
		const title = titles.get(`${finding.values.template}`);
		return title ? { ...finding, values: { ...finding.values, template: title } } : finding;
	});
	return { ...roster, findings };
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
