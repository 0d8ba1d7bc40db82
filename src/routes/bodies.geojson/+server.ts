import { collection } from '#lib/domain/place/features.ts';
import * as bodyAreas from '#lib/server/body-areas.ts';
import { answerFeatures } from '../answer-features.ts';
import { findState, readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** The areas of the collaboratives and other bodies of a state, or of one of them. */
export const GET: RequestHandler = async (event) => {
	const query = readPlaceQuery(event.url);
	const found = await event.locals.read(async (sql) => {
		const { code } = await findState(sql, query);
		const { body: slug, simple } = query;
		return bodyAreas.listShapes(sql, code, query.on, { slug, simple });
	});

	return answerFeatures(
		event,
		collection(
			found.map(({ shape, ...properties }) => ({
				id: properties.slug,
				properties,
				geometry: shape
			}))
		)
	);
};
