import type { SeatSeen } from '#lib/domain/roster/seen.ts';
import { initialsOf, type DrawnSeat } from '#lib/table/seat.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { inSentence, labelOf } from '#lib/words/sentences.ts';
import { seatClassName, seatStateName } from '#lib/words/vocabulary.ts';
import type { Answer } from './answer.ts';
import { passes, withSeat, type Address, type Filters } from './filters.ts';

/** A judged seat as the drawing and the list show it. */
export function drawn(seat: SeatSeen, answer: Answer, url: Address, filters: Filters): DrawnSeat {
	const label = labelOf(seat);
	const holder = seat.who?.length === 1 ? answer.names[seat.who[0]!] : undefined;
	return {
		id: seat.id,
		label,
		class: seat.class,
		state: seat.state,
		filled: seat.filled,
		minimum: seat.minimum,
		initials: holder ? initialsOf(holder) : null,
		href: withSeat(url, seat.id),
		spoken: m.missing_chair({
			label,
			seat: seat.id,
			class: inSentence(seatClassName(seat.class)),
			state: inSentence(seatStateName(seat.state))
		}),
		faded: !passes(filters, seat)
	};
}
