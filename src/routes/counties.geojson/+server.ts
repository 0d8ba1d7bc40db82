import { collection } from '#lib/domain/place/features.ts';
import * as counties from '#lib/server/counties.ts';
import { answerFeatures } from '../answer-features.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** The counties of a state, or of one body in it. */
export const GET: RequestHandler = async (event) => {
	const query = readPlaceQuery(event.url);
	const found = await event.locals.read(async (sql) => {
		const { code } = await findState(sql, query);
		return counties.listShapes(sql, { state: code, body: query.body, on: query.on }, query.simple);
	});

	return answerFeatures(
		event,
		collection(
			found.map(({ shape, ...properties }) => ({
				id: properties.fips,
				properties,
				geometry: shape
			}))
		)
	);
};
