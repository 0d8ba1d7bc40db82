import { randomUUID } from 'node:crypto';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import type { Placed } from './organizations.ts';
import { addRows, batches, changeRows } from './records.ts';

/** Adds or changes the place of each organization that has one in the file. */
export async function savePlaces(sql: Sql, placed: Placed[], context: Context) {
	for (const batch of batches(placed.filter(({ entry }) => entry.place)))
		await saveBatch(sql, batch, context);
}

async function saveBatch(sql: Sql, placed: Placed[], context: Context) {
	const before = await firstPlaces(
		sql,
		placed.filter(({ before }) => before)
	);
	const fresh = placed.filter(({ id }) => !before.has(id));
	const older = placed.filter(({ id }) => before.has(id));

	await addRows(
		sql,
		'location',
		fresh.map((one) => newPlace(one, context))
	);
	const changed = await changeRows(
		sql,
		'location',
		older.map((one) => ({ id: before.get(one.id), ...given(one) }))
	);
	for (const { entry } of fresh) context.ledger.mark(entry.row, 'changed');
	for (const { entry, id } of older) {
		if (changed.has(before.get(id) ?? '')) context.ledger.mark(entry.row, 'changed');
	}
}

async function firstPlaces(sql: Sql, older: Placed[]) {
	const rows = await sql<{ organizationId: string; id: string }[]>`
		select distinct on (organization_id) organization_id, id from location
		where organization_id = any (${older.map(({ id }) => id)}::uuid[])
		order by organization_id, id
	`;
	return new Map(rows.map(({ organizationId, id }) => [organizationId, id]));
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
