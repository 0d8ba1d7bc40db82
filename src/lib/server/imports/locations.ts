import { randomUUID } from 'node:crypto';
import { placeKey } from '#lib/domain/import/organizations.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import type { Placed } from './organizations.ts';
import { addRows, changeRows } from './records.ts';

type Place = {
	id: string;
	organizationId: string;
	address: string | null;
	city: string | null;
	at: string | null;
};

/** Adds or changes the places of organizations: one for each row that gives one. */
export async function savePlaces(sql: Sql, placed: Placed[], context: Context) {
	const rows = placed.filter(({ entry }) => entry.place);
	const places = await listPlaces(sql, rows);
	const older = new Map<Placed, Place>();
	for (const [id, ofOne] of Map.groupBy(rows, (one) => one.id)) {
		for (const one of ofOne) {
			const found = findPlace(
				one,
				places.get(id) ?? [],
				ofOne.length === 1,
				new Set(older.values())
			);
			if (found) older.set(one, found);
		}
	}
	await write(sql, rows, older, context);
}

// By its address, else by its point; where there is only one on either side, that one moved.
function findPlace(
	{ entry }: Placed,
	places: Place[],
	isOnlyRow: boolean,
	taken: Set<Place>
): Place | undefined {
	const wanted = placeKey(entry.place);
	const free = places.filter((place) => !taken.has(place));
	const same = free.find((place) => [placeKey(place), place.at ?? ''].includes(wanted));
	return same ?? (isOnlyRow && places.length === 1 ? free[0] : undefined);
}

async function write(sql: Sql, rows: Placed[], older: Map<Placed, Place>, context: Context) {
	const fresh = rows.filter((one) => !older.has(one));
	const mended = [...older].map(([one, { id }]) => ({ id, ...given(one) }));
	const changed = await changeRows(sql, 'location', mended);
	await addRows(
		sql,
		'location',
		fresh.map((one) => newPlace(one, context))
	);

	const { ledger } = context;
	for (const { entry, before } of fresh) ledger.mark(entry.row, before ? 'changed' : 'added');
	for (const [{ entry }, { id }] of older) if (changed.has(id)) ledger.mark(entry.row, 'changed');
}

async function listPlaces(sql: Sql, placed: Placed[]): Promise<Map<string, Place[]>> {
	const ids = new Set(placed.filter(({ before }) => before).map(({ id }) => id));
	const rows = await sql<Place[]>`
		select id, organization_id, address, city, at::text as at from location
		where organization_id = any (${[...ids]}::uuid[])
		order by organization_id, id
	`;
	return Map.groupBy(rows, ({ organizationId }) => organizationId);
}

function given({ entry }: Placed) {
	const { address, city, state, postalCode, at, confidential } = entry.place ?? {};
	return {
		address,
		city,
		state,
		postal_code: postalCode,
		at,
		confidential,
		county_fips: entry.countyFips
	};
}

function newPlace(one: Placed, { bodyId, fileName }: Context) {
	const { address, city, state, postal_code, at, confidential, county_fips } = given(one);
	return {
		id: randomUUID(),
		organization_id: one.id,
		address: address ?? null,
		city: city ?? null,
		state: state ?? null,
		postal_code: postal_code ?? null,
		county_fips: county_fips ?? null,
		at: at ?? null,
		confidential: confidential ?? false,
		home_body_id: bodyId,
		source: fileName
	};
}
