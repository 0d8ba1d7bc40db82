import type { SeatRule } from './rule.ts';
import type { Seat } from './seats.ts';

/** A county, school district or agency that a seat is asked of, and the rule that ties a member to it. */
export interface Unit {
	code: string;
	name: string;
	rule: SeatRule;
}

/** A seat that each unit has for itself: one seat per unit, "S07-A", held by whoever satisfies both rules. */
export function perUnit(seat: Seat, units: Unit[]): Seat[] {
	return units.map(({ code, name, rule }) => ({
		...seat,
		id: `${seat.id}-${code}`,
		label: `${seat.label}: ${name}`,
		labelEs: seat.labelEs && `${seat.labelEs}: ${name}`,
		rule: { all: [seat.rule, rule] },
		confirmed: []
	}));
}
