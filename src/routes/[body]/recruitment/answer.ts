import type { Median } from '#lib/domain/median.ts';
import { byDay } from '#lib/domain/order.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { RosterFacts } from '#lib/domain/roster/facts.ts';
import {
	boardOf,
	countsOf,
	isAsked,
	routesOf,
	timeToFill,
	type Board,
	type RouteCount
} from '#lib/domain/roster/recruitment-board.ts';
import type { RecruitmentStep } from '#lib/domain/roster/recruitment.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import { seatClasses } from '#lib/domain/roster/seats.ts';
import { asksForSectors, voicesOf } from '#lib/domain/suggestion/voices.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as recruitments from '#lib/server/recruitments.ts';
import type { Recruitment } from '#lib/server/recruitments.ts';
import * as rosters from '#lib/server/rosters.ts';

/** A seat with an open place that waits. */
export interface Waiting {
	id: string;
	label: string;
	labelEs: string | null;
	class: (typeof seatClasses)[number];
	/** Null when nobody knows since when. */
	emptySince: Day | null;
	/** Somebody is in view, and has not been asked. */
	prospects: number;
}

/** What only the body's own people see: who is asked, and which seats wait. */
export interface OwnBoard {
	board: Board<Recruitment>;
	/** Open calls by the day they began, latest first. */
	calls: Recruitment[];
	/** Empty seats nobody was asked for: empty longest first, those without a date last. */
	unasked: Waiting[];
	/** Open seats of people with lived experience for which no open call is out. */
	withoutCall: Waiting[];
	/** The names of the seats by code. */
	labels: Record<string, { label: string; labelEs: string | null }>;
}

/** How the search for people goes on a day. */
export interface RecruitmentAnswer {
	on: Day;
	steps: Record<RecruitmentStep, number>;
	timeToFill: Median;
	routes: RouteCount[];
	/** Seats with nobody in them, and how many of them nobody was asked for; null for who may not know. */
	empty: number;
	own: OwnBoard | null;
}

/** Puts all who are asked for the seats of a body in one board; visitors get numbers only. */
export async function askRecruitment(
	sql: Sql,
	table: rosters.Table,
	on: Day,
	sees: boolean
): Promise<RecruitmentAnswer> {
	const [facts, asked, list] = await Promise.all([
		rosters.factsOf(sql, table, on),
		recruitments.listWithoutNames(sql, table.id),
		sees ? recruitments.list(sql, table.id) : null
	]);
	const seats = emptySeats(facts, on);
	return {
		on,
		steps: countsOf(boardOf(asked, on)),
		timeToFill: timeToFill(asked, on),
		routes: routesOf(asked, on),
		empty: seats.filter(({ holders }) => holders === 0).length,
		own: list && ownBoard(facts, seats, list, on)
	};
}

type Seat = Omit<Waiting, 'prospects'> & { holders: number; voice: boolean };

// Every seat with an open place.
function emptySeats(facts: RosterFacts, on: Day): Seat[] {
	const facing = new Map(facts.seats.map((seat) => [seat.id, seat]));
	return judge(facts, on).seats.flatMap((result) => {
		const open = result.state !== 'not-applicable' && result.filledByActive < result.minimum;
		if (!open) return [];
		const { id, label, labelEs } = result;
		const { emptySince, rule } = facing.get(id)!;
		return {
			id,
			label,
			labelEs,
			class: result.class,
			emptySince,
			holders: result.holders.length,
			voice: voicesOf(rule).length > 0 && !asksForSectors(rule)
		};
	});
}

function ownBoard(facts: RosterFacts, seats: Seat[], list: Recruitment[], on: Day): OwnBoard {
	const at = boardOf(list, on);
	const calls = list.filter(({ call, prospectOn }) => call !== null && prospectOn <= on);
	const called = calls.filter((call) => isAsked(call, on)).map(({ seat }) => seat);
	const asked = list.filter((one) => isAsked(one, on)).map(({ seat }) => seat);
	const waiting = seats.toSorted(inOrder).map((seat) => ({
		...seat,
		prospects: at.prospect.filter(({ one }) => one.seat === seat.id).length
	}));
	return {
		board: at,
		calls: calls.toReversed(),
		unasked: waiting.filter(({ id, holders }) => holders === 0 && !asked.includes(id)),
		withoutCall: waiting.filter(({ id, voice }) => voice && !called.includes(id)),
		labels: Object.fromEntries(
			facts.seats.map(({ id, label, labelEs }) => [id, { label, labelEs }])
		)
	};
}

function inOrder(one: Seat, other: Seat): number {
	return (
		byDay(one.emptySince, other.emptySince) ||
		seatClasses.indexOf(one.class) - seatClasses.indexOf(other.class)
	);
}
