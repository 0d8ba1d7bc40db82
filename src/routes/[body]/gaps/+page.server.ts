import { findPlaces, placeChosen } from '../find-places.ts';
import { ask } from './answer.ts';
import { drawingOf } from './drawing.ts';
import type { PageServerLoad } from './$types';

/** Whom one kind of service reaches, by the chosen standard. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	const answer = await ask(locals, () => Promise.resolve(body), on, url);
	return {
		answer,
		drawing: await locals.read((sql) => drawingOf(sql, body, on, answer)),
		county: url.searchParams.get('county'),
		search: await findPlaces(locals, url, body, on),
		place: placeChosen(url)
	};
};
