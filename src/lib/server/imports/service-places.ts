import { randomUUID } from 'node:crypto';
import { placeKey } from '#lib/domain/import/organizations.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { countiesAt } from './counties-at.ts';
import { addRows, batches } from './records.ts';
import type { PlacedService } from './services.ts';

type Place = {
	id: string;
	organizationId: string;
	address: string | null;
	city: string | null;
	at: string | null;
	confidential: boolean;
};

type Offer = { serviceId: string; locationId: string };

/**
 * Joins services to the places of their organization, adding places that are not there. Without an address a service that
 * is nowhere yet is offered at its organization's only place. An organization all of whose places are confidential gets
 * no other ones from a list of services.
 */
export async function saveServicePlaces(sql: Sql, services: PlacedService[], context: Context) {
	const places = Map.groupBy(
		await listPlaces(sql, services),
		({ organizationId }) => organizationId
	);
	const before = new Map(places);
	const offered = new Set((await listOffers(sql, services)).map(keyOf));
	const somewhere = new Set([...offered].map((key) => key.split(' ')[0]));
	const freshPlaces: ReturnType<typeof rowOf>[] = [];
	const freshOffers: object[] = [];

	for (const one of services) {
		const known = places.get(one.organizationId) ?? [];
		const found = one.entry.place
			? placeOf(one, known)
			: somewhere.has(one.id)
				? undefined
				: onlyOf(before.get(one.organizationId));
		const place = found ?? newPlace(one, known, context);
		if (!place) continue;
		if (!found) {
			places.set(one.organizationId, [...known, place]);
			freshPlaces.push(rowOf(place, one, context));
		}
		const offer = { serviceId: one.id, locationId: place.id };
		if (offered.has(keyOf(offer))) continue;
		offered.add(keyOf(offer));
		freshOffers.push({
			id: randomUUID(),
			service_id: one.id,
			location_id: place.id,
			home_body_id: context.bodyId
		});
		context.ledger.mark(one.entry.row, one.before ? 'changed' : 'added');
	}
	await addRows(sql, 'location', await inCounties(sql, freshPlaces));
	await addRows(sql, 'service_at_location', freshOffers);
}

async function inCounties(sql: Sql, places: ReturnType<typeof rowOf>[]) {
	const counties = await countiesAt(
		sql,
		places.flatMap(({ at }) => at ?? [])
	);
	return places.map((place) => ({ ...place, county_fips: counties.get(place.at ?? '') ?? null }));
}

function keyOf({ serviceId, locationId }: Offer) {
	return `${serviceId} ${locationId}`;
}

function placeOf({ entry }: PlacedService, places: Place[]): Place | undefined {
	const wanted = [placeKey(entry.place), entry.place?.at].filter(Boolean);
	return places.find(
		(place) => wanted.includes(placeKey(place)) || wanted.includes(place.at ?? '')
	);
}

function onlyOf(places: Place[] = []): Place | undefined {
	return places.length === 1 ? places[0] : undefined;
}

function newPlace(
	{ entry, organizationId }: PlacedService,
	places: Place[],
	{ ledger }: Context
): Place | undefined {
	if (!entry.place) return undefined;
	const { address, city, at } = entry.place;
	const confidential = places.length > 0 && places.every((place) => place.confidential);
	if (confidential) ledger.warn(entry.row, 'address', '', 'place_confidential');
	return {
		id: randomUUID(),
		organizationId,
		address: address ?? null,
		city: city ?? null,
		at: at ?? null,
		confidential
	};
}

function rowOf(place: Place, { entry }: PlacedService, { bodyId, fileName }: Context) {
	return {
		id: place.id,
		organization_id: place.organizationId,
		address: place.address,
		city: place.city,
		at: place.at,
		confidential: place.confidential,
		state: entry.place?.state ?? null,
		postal_code: entry.place?.postalCode ?? null,
		home_body_id: bodyId,
		source: fileName
	};
}

async function listPlaces(sql: Sql, services: PlacedService[]): Promise<Place[]> {
	const ids = [...new Set(services.map(({ organizationId }) => organizationId))];
	const found: Place[] = [];
	for (const some of batches(ids)) {
		found.push(
			...(await sql<Place[]>`
				select id, organization_id, address, city, at::text as at, confidential from location
				where organization_id = any (${some}::uuid[]) and kind = 'physical'
				order by organization_id, id
			`)
		);
	}
	return found;
}

async function listOffers(sql: Sql, services: PlacedService[]): Promise<Offer[]> {
	const found: Offer[] = [];
	for (const some of batches(services.filter(({ before }) => before))) {
		found.push(
			...(await sql<Offer[]>`
				select service_id, location_id from service_at_location
				where service_id = any (${some.map(({ id }) => id)}::uuid[])
			`)
		);
	}
	return found;
}
