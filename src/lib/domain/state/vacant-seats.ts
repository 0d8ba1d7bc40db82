import { byText } from '../order.ts';
import { seatClasses, type SeatClass, type SeatResult } from '../roster/seats.ts';
import type { Share } from '../share.ts';
import { isRecorded, type StateTable } from './facts.ts';

/** A kind of seat, by its label, at the tables that have it. */
export interface VacantSeat {
	label: string;
	labelEs: string | null;
	class: SeatClass;
	/** Tables at which nobody holds it, of those that have it and have members on record. */
	tables: Share;
	/** Further tables at which nobody who holds it still comes. */
	hollow: number;
}

/**
 * Seats that stand empty somewhere: empty at most tables first, then required before expected before optional. A table
 * with several seats of one kind counts once, and as empty only when all of them are.
 */
export function vacantSeats(tables: StateTable[]): VacantSeat[] {
	const kinds = tables.filter(isRecorded).flatMap(({ roster }) => oneOfEachKind(roster.seats));
	return [...Map.groupBy(kinds, ({ label }) => label).values()]
		.map((same) => {
			const { label, labelEs, class: seatClass } = same[0]!;
			const empty = same.filter(({ holders }) => holders.length === 0).length;
			const hollow = same.filter(isHollow).length;
			return {
				label,
				labelEs,
				class: seatClass,
				tables: { have: empty, need: same.length },
				hollow
			};
		})
		.filter(({ tables: { have }, hollow }) => have + hollow > 0)
		.toSorted(
			(one, other) =>
				other.tables.have - one.tables.have ||
				seatClasses.indexOf(one.class) - seatClasses.indexOf(other.class) ||
				byText(one.label, other.label)
		);
}

function isHollow({ holders, activeHolders }: SeatResult): boolean {
	return holders.length > 0 && activeHolders.length === 0;
}

function oneOfEachKind(seats: SeatResult[]): SeatResult[] {
	const asked = seats.filter(({ state, minimum }) => state !== 'not-applicable' && minimum > 0);
	return [...Map.groupBy(asked, ({ label }) => label).values()].flatMap(
		(same) =>
			same.find(({ activeHolders }) => activeHolders.length > 0) ??
			same.find(({ holders }) => holders.length > 0) ??
			same.slice(0, 1)
	);
}
