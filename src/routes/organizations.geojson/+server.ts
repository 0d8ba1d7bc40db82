import { collection, pointAt } from '#lib/domain/place/features.ts';
import * as organizationPlaces from '#lib/server/organization-places.ts';
import { answerFeatures } from '../answer-features.ts';
import { readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** Organizations, one feature per place; a confidential place has no geometry. */
export const GET: RequestHandler = async (event) => {
	const query = readPlaceQuery(event.url);
	const found = await event.locals.read((sql) => organizationPlaces.list(sql, query));

	return answerFeatures(
		event,
		collection(
			found.map(({ at, ...properties }) => ({
				id: properties.location ?? properties.id,
				properties,
				geometry: pointAt(at)
			}))
		)
	);
};
