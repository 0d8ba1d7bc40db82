import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as places from '#lib/server/places.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { dayOf } from './on.ts';

const code = (shape: RegExp) => v.nullish(v.pipe(v.string(), v.regex(shape)), null);

const query = v.object({
	state: code(/^[a-z]{2}$/i),
	body: code(/^[a-z0-9-]{2,60}$/),
	county: code(/^\d{5}$/),
	sector: code(/^[a-z_]{2,40}$/),
	simple: v.nullish(v.picklist(['0', '1']), null)
});

/** What places are asked by: null where nothing was asked; the day is today unless another was. */
export interface PlaceQuery {
	state: string | null;
	body: string | null;
	county: string | null;
	sector: string | null;
	on: Day;
	simple: boolean;
}

/** Reads the address; answers 400 with the name of what could not be understood. */
export function readPlaceQuery(url: URL): PlaceQuery {
	const given = Object.fromEntries(url.searchParams);
	const read = v.safeParse(query, given);
	if (!read.success) {
		const name = String(v.getDotPath(read.issues[0]));
		error(400, m.places_query_refused({ name, value: given[name] ?? '' }));
	}
	const { simple, ...rest } = read.output;
	return { ...rest, simple: simple === '1', on: dayOf(url) };
}

/** The state asked about, or the home state; answers 404 when there is none. */
export async function findState(sql: Sql, { state }: PlaceQuery): Promise<places.State> {
	const found = places.stateNamed(await places.listStates(sql), state);
	return found ?? error(404, m.places_no_state({ code: state ?? '' }));
}
