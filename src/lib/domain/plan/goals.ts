import type { Day } from '../place/dates.ts';
import type { Member } from '../roster/members.ts';
import type { SeatRule } from '../roster/rule.ts';
import type { Seat, SeatResult } from '../roster/seats.ts';
import type { Share } from '../share.ts';

/** What a body means to reach, and the systems and voices it cannot be reached without. */
export interface Goal {
	id: string;
	position: number;
	statement: string;
	rationale: string | null;
	sectors: string[];
	perspectives: string[];
	since: Day;
	version: number;
}

/** Whether a partner sits at the table: comes, no longer comes, or is not there at all. */
export type PartnerPresence = 'present' | 'inactive' | 'absent';

/** A system or a voice that goals need. */
export interface PartnerKind {
	kind: 'sector' | 'perspective';
	code: string;
}

/** A partner that some goal needs: whether it is at the table, and the open seat made for it. */
export interface NeededPartner extends PartnerKind {
	presence: PartnerPresence;
	/** The code of a seat with an open place that asks for it; null when there is none. */
	seat: string | null;
}

/** A goal with the partners it needs: how many of them sit at the table and come. */
export interface GoalResult extends Goal {
	partners: NeededPartner[];
	has: Share;
	missing: NeededPartner[];
}

/** Goals by the partners they need. */
export interface GoalMatrix {
	goals: GoalResult[];
	/** Every partner that some goal needs: systems first, each once. */
	columns: NeededPartner[];
	/** Goals with all their partners, of those that need any. */
	complete: Share;
}

/** Compares what each goal needs with the members of a judged table. */
export function goalMatrix(
	goals: Goal[],
	members: Member[],
	comes: (member: string) => boolean,
	open: OpenSeat[]
): GoalMatrix {
	const known = new Map<string, NeededPartner>();
	const judged = (wanted: PartnerKind): NeededPartner => {
		const key = `${wanted.kind} ${wanted.code}`;
		const partner = known.get(key) ?? judgePartner(wanted, members, comes, open);
		known.set(key, partner);
		return partner;
	};
	const results = goals.map((goal) => goalResult(goal, judged));
	const asking = results.filter(({ partners }) => partners.length > 0);
	return {
		goals: results,
		columns: [...known.values()].toSorted((a, b) => Number(isVoice(a)) - Number(isVoice(b))),
		complete: {
			have: asking.filter(({ missing }) => missing.length === 0).length,
			need: asking.length
		}
	};
}

/** A seat with an open place, and who may take it. */
export interface OpenSeat {
	id: string;
	rule: SeatRule;
}

/** The seats of a judged table that have an open place. */
export function openSeats(seats: Seat[], results: SeatResult[]): OpenSeat[] {
	const open = results.filter(
		({ state, filledByActive, minimum }) => state !== 'not-applicable' && filledByActive < minimum
	);
	return seats.filter(({ id }) => open.some((result) => result.id === id));
}

function goalResult(goal: Goal, judged: (wanted: PartnerKind) => NeededPartner): GoalResult {
	const partners = [
		...goal.sectors.map((code) => judged({ kind: 'sector', code })),
		...goal.perspectives.map((code) => judged({ kind: 'perspective', code }))
	];
	const missing = partners.filter(({ presence }) => presence !== 'present');
	const has = { have: partners.length - missing.length, need: partners.length };
	return { ...goal, partners, has, missing };
}

function judgePartner(
	wanted: PartnerKind,
	members: Member[],
	comes: (member: string) => boolean,
	open: OpenSeat[]
): NeededPartner {
	const field = isVoice(wanted) ? 'perspectives' : 'sectors';
	const here = members.filter((member) => member[field].includes(wanted.code));
	const presence =
		here.length === 0 ? 'absent' : here.some(({ id }) => comes(id)) ? 'present' : 'inactive';
	const seat = open.find(({ rule }) => asksFor(rule, wanted));
	return { ...wanted, presence, seat: presence === 'present' ? null : (seat?.id ?? null) };
}

function asksFor(rule: SeatRule, wanted: PartnerKind): boolean {
	const inside = [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.places ?? [])];
	return (
		(rule[wanted.kind] ?? []).includes(wanted.code) || inside.some((part) => asksFor(part, wanted))
	);
}

function isVoice({ kind }: PartnerKind): boolean {
	return kind === 'perspective';
}
