import type { Day } from '#lib/domain/place/dates.ts';
import type { HeldSeat, HeldTable } from '#lib/domain/roster/many-tables.ts';
import type { Sql } from './connect.ts';

type Row = Omit<HeldTable, 'seats'> & { [Key in keyof HeldSeat]: HeldSeat[Key] | null };

/** The tables of a state on a day, by the name of their body, with who holds how many places: one query for all. */
export async function list(sql: Sql, state: string, on: Day): Promise<HeldTable[]> {
	const rows = await sql<Row[]>`select * from seats_held(${state}, ${on})`;
	return [...Map.groupBy(rows, ({ slug }) => slug).values()].flatMap((same) => {
		const [first] = same;
		return first ? [{ slug: first.slug, members: first.members, seats: same.flatMap(seatOf) }] : [];
	});
}

// A body without a single seat still has a row, for its members.
function seatOf({ label, labelEs, class: kind, minimum, holders }: Row): HeldSeat[] {
	if (label === null || kind === null || minimum === null || holders === null) return [];
	return [{ label, labelEs, class: kind, minimum, holders }];
}
