import * as v from 'valibot';
import { boundariesOn, type CatchmentTime } from '#lib/domain/place/boundaries.ts';
import {
	crossings,
	joined,
	movedTimes,
	nextChange,
	type CountyMove,
	type Crossing
} from '#lib/domain/place/county-move.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { listTimes } from '#lib/server/catchments.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as moves from '#lib/server/county-moves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

/** How long a county stays: for good, or until the next change on record. */
export const lengths = ['good', 'next'] as const;

/** What the form about a county that moves means; `to` is the id of a catchment, or "none". */
export const moveSchema = v.object({
	county: v.pipe(
		v.string(m.records_choose),
		v.regex(/^\d{5}$/, () => m.records_choose())
	),
	to: v.pipe(
		v.string(m.records_choose),
		v.regex(/^(none|[0-9a-f-]{36})$/, () => m.records_choose())
	),
	from: fields.neededDay(),
	how: v.optional(v.picklist(lengths), 'good'),
	source: v.optional(fields.line(500))
});

export type MoveAsked = v.InferOutput<typeof moveSchema>;

/** What a move would do. */
export interface MovePreview {
	move: CountyMove;
	destination: moves.Destination | null;
	/** The catchment it leaves on the first day; null when it was in none. */
	left: moves.Destination | null;
	/** The times of the county now and then. */
	before: CatchmentTime[];
	after: CatchmentTime[];
	/** Collaboratives that reach into other catchments then, on the first day or today. */
	crossings: Crossing[];
	/** The times as they were looked at: saved only if they still are. */
	seen: string;
}

/** Works out what a move would do; null when there is no such county or catchment in the state on that day. */
export async function previewOf(
	sql: Sql,
	state: string,
	asked: MoveAsked,
	today: Day
): Promise<MovePreview | null> {
	const { county: fips, from } = asked;
	const [times, destinations, [county]] = await Promise.all([
		listTimes(sql, state),
		moves.listDestinations(sql, state, from),
		sql<{ name: string }[]>`select name from county where state_code = ${state} and fips = ${fips}`
	]);
	const destination = destinations.find(({ id }) => id === asked.to) ?? null;
	if (!county || (asked.to !== 'none' && !destination)) return null;
	const next = asked.how === 'next' ? nextChange(times, fips, from) : null;
	const until = [next, destination?.until ?? null].filter((day) => day !== null).toSorted()[0];
	const move = {
		...{ fips, county: county.name, from, until: until ?? null },
		to: destination?.name ?? null
	};
	const leaves = boundariesOn(times, from).get(fips);
	const own = times.filter((time) => time.fips === fips);
	const after = movedTimes(times, move);
	const then = [...times.filter((time) => time.fips !== fips), ...after];
	const days = [...new Set([from, from < today && (!until || today < until) ? today : from])];
	const found = await Promise.all(
		days.map(async (day) =>
			crossings(
				await moves.listReaching(sql, state, day),
				boundariesOn(times, day),
				boundariesOn(then, day)
			)
		)
	);
	return {
		move,
		destination,
		left: destinations.find(({ name }) => name === leaves) ?? null,
		before: joined(own),
		after: joined(after),
		crossings: [...new Map(found.flat().map((each) => [each.slug, each])).values()],
		seen: JSON.stringify(own)
	};
}

/** Whether a move changes nothing. */
export function isIdle({ before, after }: Pick<MovePreview, 'before' | 'after'>): boolean {
	return JSON.stringify(before) === JSON.stringify(after);
}
