import { byText } from '../order.ts';
import { total, type Share } from '../share.ts';
import type { SeatClass } from './seats.ts';

/** A seat with how many confirmed members hold it. */
export interface HeldSeat {
	label: string;
	labelEs: string | null;
	class: SeatClass;
	minimum: number;
	holders: number;
}

/** A table among others. No members means that nobody was recorded, not that everybody is missing. */
export interface HeldTable {
	slug: string;
	members: number;
	seats: HeldSeat[];
}

/** A kind of required seat and the tables at which it is empty, of those that have it. */
export interface EmptySeat {
	label: string;
	labelEs: string | null;
	tables: Share;
}

/** The places of the required seats that are taken; a spare holder of one seat cannot fill another. */
export function requiredPlaces({ seats }: HeldTable): Share {
	return total(
		required(seats).map(({ holders, minimum }) => ({
			have: Math.min(holders, minimum),
			need: minimum
		}))
	);
}

/** Tables with a required place to fill, of all tables with a recorded member. */
export function tablesShort(tables: HeldTable[]): Share {
	const known = tables.filter(({ members }) => members > 0);
	const places = known.map(requiredPlaces);
	return { have: places.filter(({ have, need }) => have < need).length, need: known.length };
}

/** The required seat, by its label, that nobody holds at most tables; null when none is empty anywhere. */
export function emptiest(tables: HeldTable[]): EmptySeat | null {
	const seats = tables.filter(({ members }) => members > 0).flatMap(oneOfEachKind);
	const kinds = [...Map.groupBy(seats, ({ label }) => label).values()].flatMap((same) => {
		const empty = same.filter(({ holders }) => holders === 0).length;
		const [first] = same;
		return first && empty > 0 ? [{ ...first, tables: { have: empty, need: same.length } }] : [];
	});
	const [most] = kinds.sort(
		(one, other) => other.tables.have - one.tables.have || byText(one.label, other.label)
	);
	return most ? { label: most.label, labelEs: most.labelEs, tables: most.tables } : null;
}

// A table with several seats of one kind counts once, and as empty only when all of them are.
function oneOfEachKind({ seats }: HeldTable): HeldSeat[] {
	return [...Map.groupBy(required(seats), ({ label }) => label).values()].flatMap(
		(same) => same.find(({ holders }) => holders > 0) ?? same.slice(0, 1)
	);
}

function required(seats: HeldSeat[]): HeldSeat[] {
	return seats.filter((seat) => seat.class === 'required' && seat.minimum > 0);
}
