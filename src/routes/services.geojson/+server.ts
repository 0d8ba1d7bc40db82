import { collection, pointAt } from '#lib/domain/place/features.ts';
import * as services from '#lib/server/services.ts';
import { answerFeatures } from '../answer-features.ts';
import { readPlaceQuery } from '../place-query.ts';
import type { RequestHandler } from './$types';

/** Services, one feature per place; a confidential place has no geometry. `type` asks for one kind. */
export const GET: RequestHandler = async (event) => {
	const query = readPlaceQuery(event.url);
	const type = event.url.searchParams.get('type')?.slice(0, 100) || null;
	const found = await event.locals.read((sql) => services.list(sql, { ...query, type }));

	return answerFeatures(
		event,
		collection(
			found.map(({ at, ...properties }) => ({
				id: properties.location ? `${properties.id}-${properties.location}` : properties.id,
				properties,
				geometry: pointAt(at)
			}))
		)
	);
};
