import { policeContact } from '#lib/domain/partner/police-contact.ts';
import { leads } from '#lib/domain/people/viewer.ts';
import { drawingOf } from '#lib/domain/place/drawn.ts';
import * as counties from '#lib/server/counties.ts';
import * as counts from '#lib/server/police-contact.ts';
import type { PageServerLoad } from './$types';

/** How often law enforcement has contact in a crisis, for the body's own people and who leads its state. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, sees } = await parent();
	if (!sees && !leads(locals.viewer, body.stateCode)) return { answer: null, drawing: null };
	return locals.read(async (sql) => {
		const wanted = { state: body.stateCode, body: body.slug, on };
		const areas = await counties.listShapes(sql, wanted, true);
		return {
			answer: policeContact(await counts.list(sql, body.id), body.countyNames, on),
			drawing: drawingOf(areas.map(({ fips: id, name, shape }) => ({ id, name, shape })))
		};
	});
};
