import { error } from '@sveltejs/kit';
import { fold } from '#lib/domain/import/fold.ts';
import { readPlace } from '#lib/domain/place/corners.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as placeSearch from '#lib/server/place-search.ts';
import { m } from '#lib/words/paraglide/messages.js';

/**
 * Where one more place would be: latitude and longitude, or exactly the name of a county, town or organization of the state,
 * or a postal code on file. Answers 400 for anything else.
 */
export async function siteAt(
	sql: Sql,
	text: string | null,
	state: string,
	on: Day
): Promise<Position | null> {
	if (text === null) return null;
	const place = readPlace(text);
	if (place) return place;
	const found = await placeSearch.list(sql, text, { state, on });
	const named = found.find(({ name, at }) => at !== null && fold(name) === fold(text));
	return named?.at ?? error(400, m.gaps_bad_site({ value: text.slice(0, 40) }));
}
