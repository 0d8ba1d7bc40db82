import type { Sql } from '#lib/server/connect.ts';
import * as locations from '#lib/server/locations.ts';
import * as serviceAreas from '#lib/server/service-areas.ts';
import * as servicePlaces from '#lib/server/service-places.ts';
import type { inputOf } from './form.ts';

/** Keeps whom a service serves and where it is offered, adding the place that was filled in. */
export async function saveReach(
	sql: Sql,
	{ service, organization, body }: { service: string; organization: string; body: string },
	{ areas, places, place }: ReturnType<typeof inputOf>
): Promise<void> {
	const added = place ? [await locations.add(sql, { organization, body }, place)] : [];
	await serviceAreas.replace(sql, { service, body }, areas);
	await servicePlaces.replace(sql, { service, body }, [...places, ...added]);
}
