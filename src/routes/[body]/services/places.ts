import type { Sql } from '#lib/server/connect.ts';
import * as locations from '#lib/server/locations.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** The places of an organization to choose from, each as one line; of a confidential one only the county is said. */
export async function placeChoices(sql: Sql, organization: string) {
	const places = await locations.list(sql, organization);
	return places.map((place) => ({ id: place.id, label: labelOf(place) }));
}

function labelOf({ name, address, city, countyName, confidential }: locations.Location): string {
	if (confidential) {
		return m.organizations_confidential_place({ county: countyName ?? m.common_unknown() });
	}
	const said = [name, address, city].filter(Boolean).join(', ');
	return said || (countyName ?? m.services_place_unnamed());
}
