import { total, type Share } from '../share.ts';
import type { SeatClass, SeatResult } from './seats.ts';
import type { ShareResult } from './share-seats.ts';

/** One share for each class of seat, and for all of them together. */
export interface ByClass {
	required: Share;
	expected: Share;
	optional: Share;
	all: Share;
}

/** How much of the table is taken. Places at the top; whole seats and the other readings inside. */
export interface Coverage extends ByClass {
	/** Places held by someone who still comes; nobody is replaced silently. */
	effective: ByClass;
	/** Places if every proposed member were confirmed. */
	ifConfirmed: ByClass;
	/** Seats with all their places taken, and shares that are met. */
	seats: ByClass;
	/** The same, counting only people who still come. */
	seatsEffective: ByClass;
}

/** The coverage of a table. Seats that do not apply are left out; shares count among seats, not among places. */
export function coverage(all: SeatResult[], shares: ShareResult[]): Coverage {
	const seats = all.filter(({ state }) => state !== 'not-applicable');
	const share = new Map(shares.map((result) => [result.seat, result]));
	const places = (taken: (seat: SeatResult) => number) =>
		byClass(seats, (seat) => ({ have: taken(seat), need: seat.minimum }));
	const whole = (taken: (seat: SeatResult) => number, met: (share: ShareResult) => boolean) =>
		byClass(seats, (seat) => {
			const part = share.get(seat.id);
			if (part) return { have: Number(met(part)), need: 1 };
			const need = Number(seat.minimum > 0);
			return { have: need && Number(taken(seat) >= seat.minimum), need };
		});
	return {
		...places(({ filled }) => filled),
		effective: places(({ filledByActive }) => filledByActive),
		ifConfirmed: places(({ filledIfConfirmed }) => filledIfConfirmed),
		seats: whole(
			({ filled }) => filled,
			({ met }) => met
		),
		seatsEffective: whole(
			({ filledByActive }) => filledByActive,
			({ effective }) => effective.met
		)
	};
}

function byClass(seats: SeatResult[], share: (seat: SeatResult) => Share): ByClass {
	const of = (wanted: SeatClass) => total(seats.filter((seat) => seat.class === wanted).map(share));
	return {
		required: of('required'),
		expected: of('expected'),
		optional: of('optional'),
		all: total(seats.map(share))
	};
}
