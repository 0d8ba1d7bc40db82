import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '#lib/server/connect.ts';
import * as placeSearch from '#lib/server/place-search.ts';
import type { FoundPlace } from '#lib/server/place-search.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

const on = '2026-11-21';
const table = '33333333-0000-4000-8000-000000000001';
let database: FreshDatabase;

const find = (text: string, body: string | null = 'uplands') =>
	read(database.app, { account: null }, (sql) =>
		placeSearch.list(sql, text, { state: 'NC', body, on })
	);
const names = (found: FoundPlace[]) => found.map(({ kind, name }) => `${kind} ${name}`);

beforeAll(async () => {
	database = await freshDatabase();
	const { owner: sql } = database;
	await sql`insert into state (code, fips, name) values ('NC', '37', 'North Carolina')`;
	for (const [index, name] of ['Ash', 'Birch'].entries()) {
		const ring = [
			[index, 0],
			[index + 1, 0],
			[index + 1, 1],
			[index, 1],
			[index, 0]
		];
		const shape = sql.json({ type: 'Polygon', coordinates: [ring] });
		await sql`insert into county (fips, state_code, name, seat_name, seat_at, boundary, extent)
			values (${'3700' + (2 * index + 1)}, 'NC', ${name}, ${name + 'ville'}, point(${index + 0.5}, 0.5), ${shape},
				box(point(${index}, 0), point(${index + 1}, 1)))`;
	}
	await sql`insert into body (id, slug, name, state_code) values (${table}, 'uplands', 'Uplands', 'NC')`;
	await sql`insert into body_county (body_id, county_fips) values (${table}, '37001')`;
	await sql`insert into organization (id, name, county_fips) values
		('44444444-0000-4000-8000-000000000001', 'Haven House', '37001'),
		('44444444-0000-4000-8000-000000000002', 'Héron Clinic', '37001'),
		('44444444-0000-4000-8000-000000000003', 'Birch Clinic', '37003')`;
	await sql`insert into location (id, organization_id, at, confidential, county_fips, city, postal_code) values
		('55555555-0000-4000-8000-000000000001', '44444444-0000-4000-8000-000000000001', point(0.111, 0.222), true, '37001', 'Secretville', '27999'),
		('55555555-0000-4000-8000-000000000002', '44444444-0000-4000-8000-000000000002', point(0.2, 0.3), false, '37001', 'Milltown', '27101-1234')`;
	await sql`insert into service (id, organization_id, name, status) values
		('66666666-0000-4000-8000-000000000001', '44444444-0000-4000-8000-000000000001', 'Night shelter', 'active'),
		('66666666-0000-4000-8000-000000000002', '44444444-0000-4000-8000-000000000002', 'Evening therapy', 'active'),
		('66666666-0000-4000-8000-000000000003', '44444444-0000-4000-8000-000000000002', 'Closed therapy', 'defunct')`;
	await sql`insert into service_at_location (service_id, location_id) values
		('66666666-0000-4000-8000-000000000001', '55555555-0000-4000-8000-000000000001'),
		('66666666-0000-4000-8000-000000000002', '55555555-0000-4000-8000-000000000002')`;
	await sql`insert into demand_point (reference, name, at, population) values ('27555', 'A ZIP area', point(0.4, 0.4), 10)`;
});

afterAll(() => database.close());

test('finds counties, towns, ZIP codes, organizations and services by name', async () => {
	expect(names(await find('ash'))).toEqual(['county Ash', 'town Ashville']);
	expect(names(await find('Ash County'))).toEqual(['county Ash', 'town Ashville']);
	expect(names(await find('milltown'))).toEqual(['town Milltown']);
	expect(await find('27101')).toMatchObject([{ kind: 'postal_code', at: [0.2, 0.3] }]);
	expect(await find('27555')).toMatchObject([{ kind: 'postal_code', at: [0.4, 0.4] }]);
	expect(await find('HÉRON')).toMatchObject([{ kind: 'organization', at: [0.2, 0.3] }]);
	expect(await find('therapy')).toMatchObject([
		{ kind: 'service', name: 'Evening therapy', organization: 'Héron Clinic', at: [0.2, 0.3] }
	]);
	expect(await find('x')).toEqual([]);
});

test('a confidential place is found with its county only', async () => {
	for (const text of ['haven', 'night shelter']) {
		const [found] = await find(text);
		expect(found).toMatchObject({ at: null, county: 'Ash', countyFips: '37001' });
		expect(found!.near![0]).toBeCloseTo(0.5, 1);
		expect(JSON.stringify(found)).not.toContain('0.111');
	}
	expect(await find('secretville')).toEqual([]);
	expect(await find('27999')).toEqual([]);
});

test('what lies elsewhere is found of the state, and of a body only at its table', async () => {
	expect(names(await find('birch', null))).toEqual([
		'county Birch',
		'town Birchville',
		'organization Birch Clinic'
	]);
	expect(await find('birch')).toEqual([]);
	const { owner: sql } = database;
	await sql`insert into person (id, name, body_id) values ('77777777-0000-4000-8000-000000000001', 'Ana Ruiz', ${table})`;
	await sql`insert into membership (body_id, person_id, organization_id, during) values
		(${table}, '77777777-0000-4000-8000-000000000001', '44444444-0000-4000-8000-000000000003', '[2025-01-01,)')`;
	expect(names(await find('birch'))).toEqual(['organization Birch Clinic']);
});
