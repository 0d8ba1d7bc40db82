import { collection } from '#lib/domain/place/features.ts';
import * as catchments from '#lib/server/catchments.ts';
import { answerFeatures } from '../answer-features.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** The catchments of a state on a day, each the outline of its counties together. */
export const GET: RequestHandler = async (event) => {
	const query = readPlaceQuery(event.url);
	const found = await event.locals.read(async (sql) => {
		const { code } = await findState(sql, query);
		return catchments.listShapes(sql, code, query.on, query.simple);
	});

	return answerFeatures(
		event,
		collection(
			found.map(({ shape, ...properties }) => ({
				id: properties.id,
				properties,
				geometry: shape
			}))
		)
	);
};
