import { collection } from '#lib/domain/place/features.ts';
import { listLand } from '#lib/server/land.ts';
import { answerFeatures } from '../answer-features.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** The states in and around a state, as background of its map. */
export const GET: RequestHandler = async (event) => {
	const query = readPlaceQuery(event.url);
	const { extent } = await event.locals.read((sql) => findState(sql, query));
	const land = extent ? listLand(extent) : [];

	return answerFeatures(event, collection(land), 'public, max-age=86400');
};
