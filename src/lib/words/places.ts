import type { RoutingFailure } from '#lib/domain/access/travel.ts';
import type { Exactness } from '#lib/domain/place/found.ts';
import { m } from './paraglide/messages.js';

const names: Record<Exactness, () => string> = {
	address: m.travel_as_address,
	street: m.travel_as_street,
	postal_code: m.travel_as_postal_code,
	city: m.travel_as_city,
	county: m.travel_as_county
};

/** How exactly a position is known. */
export function exactnessName(as: Exactness): string {
	return names[as]();
}

/** What came of looking a place up. */
export function lookupText({
	as,
	failure
}: {
	as: Exactness | null;
	failure: RoutingFailure | null;
}) {
	const found = as ? m.travel_found({ exactness: names[as]() }) : m.travel_not_found();
	return failure ? `${m.travel_geocoder_failed()} ${found}` : found;
}
