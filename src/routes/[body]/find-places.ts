import type { RoutingFailure } from '#lib/domain/access/travel.ts';
import { addressIn } from '#lib/domain/place/address.ts';
import { readPlace } from '#lib/domain/place/corners.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Exactness } from '#lib/domain/place/found.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import * as placeSearch from '#lib/server/place-search.ts';

/** What was looked up at another server, by who asked for that. */
export interface Outside {
	host: string;
	asked: boolean;
	found: { at: Position; as: Exactness } | null;
	failure: RoutingFailure | null;
}

/** What a search on a map found; null where nothing was sought. */
export interface MapSearch {
	text: string;
	/** Coordinates, when they are what was typed. */
	position: Position | null;
	places: placeSearch.FoundPlace[];
	/** There may be more than these. */
	more: boolean;
	/** Null when there is nobody to ask, or nothing to ask about. */
	outside: Outside | null;
}

type Asker = Pick<App.Locals, 'read' | 'geocoder' | 'viewer'>;

/**
 * Finds what the address of a map names with `find`: by what is on record, or coordinates. What looks like an address is sent
 * to the geocoder, when one is set, only for people who are signed in and ask for it with `outside=1`.
 */
export async function findPlaces(
	locals: Asker,
	{ searchParams }: URL,
	body: { slug: string; stateCode: string },
	on: Day
): Promise<MapSearch | null> {
	const text = searchParams.get('find')?.trim().slice(0, 100);
	if (!text) return null;
	const position = readPlace(text);
	const where = { state: body.stateCode, body: body.slug, on };
	const places = position ? [] : await locals.read((sql) => placeSearch.list(sql, text, where));
	const asked = searchParams.get('outside') === '1';
	return {
		text,
		position,
		places,
		more: places.length === placeSearch.most,
		outside: position ? null : await askOutside(locals, text, body.stateCode, asked)
	};
}

async function askOutside(
	{ geocoder, viewer }: Asker,
	text: string,
	state: string,
	asked: boolean
): Promise<Outside | null> {
	const sought = addressIn(text, state);
	if (!geocoder || !viewer.account || !sought) return null;
	const answer = asked ? await geocoder.find(sought) : { found: null, failure: null };
	return { host: geocoder.host, asked, ...answer };
}

/** The place an address chooses with `place=latitude,longitude`; null when it chooses none. */
export function placeChosen({ searchParams }: { searchParams: URLSearchParams }): Position | null {
	return readPlace(searchParams.get('place') ?? '');
}
