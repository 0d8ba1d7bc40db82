import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outlineOf } from '#lib/domain/place/outline.ts';
import type { Shape } from '#lib/domain/place/shape.ts';
import * as bodyAreas from '#lib/server/body-areas.ts';
import * as catchments from '#lib/server/catchments.ts';
import { read, type Sql } from '#lib/server/connect.ts';
import * as counties from '#lib/server/counties.ts';
import * as organizationPlaces from '#lib/server/organization-places.ts';
import * as places from '#lib/server/places.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

const on = '2026-11-21';
const keeper = '22222222-0000-4000-8000-000000000001';
const table = '33333333-0000-4000-8000-000000000001';

let database: FreshDatabase;

const asked = <T>(work: (sql: Sql) => Promise<T>, account: string | null = null) =>
	read(database.app, { account }, work);

const square = (x: number): Shape => ({
	type: 'Polygon',
	coordinates: [
		[
			[x, 0],
			[x + 1, 0],
			[x + 1, 1],
			[x, 1],
			[x, 0]
		]
	]
});

beforeAll(async () => {
	database = await freshDatabase();
	const { owner: sql } = database;
	await sql`insert into state (code, fips, name, invented) values
		('ZZ', '99', 'Riverland', true), ('NC', '37', 'North Carolina', false)`;
	for (const [index, fips] of ['37001', '37003', '37005'].entries()) {
		const shape = sql.json(square(index) as never);
		await sql`insert into county (fips, state_code, name, children, boundary, extent)
			values (${fips}, 'NC', ${'County ' + index}, ${index === 2 ? null : 1000}, ${shape},
				box(point(${index}, 0), point(${index + 1}, 1)))`;
	}
	await sql`insert into county (fips, state_code, name) values ('99001', 'ZZ', 'Alder')`;
	await sql`insert into catchment (id, state_code, name) values
		('11111111-0000-4000-8000-000000000001', 'NC', 'West'), ('11111111-0000-4000-8000-000000000002', 'NC', 'East')`;
	await sql`insert into catchment_county (catchment_id, county_fips, during, standing) values
		('11111111-0000-4000-8000-000000000001', '37001', '[2021-07-01,)', 'stated'),
		('11111111-0000-4000-8000-000000000001', '37003', '[2021-07-01,2024-02-01)', 'stated'),
		('11111111-0000-4000-8000-000000000002', '37003', '[2024-02-01,)', 'inferred')`;
	await sql`insert into body (id, slug, name, state_code) values (${table}, 'uplands', 'Uplands', 'NC')`;
	await sql`insert into body_county (body_id, county_fips) values (${table}, '37001'), (${table}, '37003')`;
	await sql`insert into account (id, name, email) values (${keeper}, 'Ana Ruiz', 'ana@example.org')`;
	await sql`insert into account_role (account_id, role, body_id) values (${keeper}, 'coordinator', ${table})`;
	await sql`insert into organization (name, county_fips, sector_code, home_body_id) values
		('Haven', '37001', null, ${table}), ('Clinic', '37001', null, ${table}), ('Far Away', '37005', null, null)`;
	await sql`insert into location (organization_id, at, confidential, county_fips, home_body_id)
		select id, point(0.5, 0.5), name = 'Haven', '37001', ${table} from organization where name <> 'Far Away'`;
});

afterAll(() => database.close());

test('the home state is the real one with most counties', async () => {
	const states = await asked((sql) => places.listStates(sql));
	expect(states.map(({ code }) => code)).toEqual(['NC', 'ZZ']);
	expect(states[0]).toMatchObject({ counties: 3, bodies: 1, extent: [0, 0, 3, 1] });
	expect(states[1]?.extent).toBeNull();
	expect(places.stateNamed(states, null)?.code).toBe('NC');
	expect(places.stateNamed(states, 'zz')?.name).toBe('Riverland');
	expect(places.stateNamed(states, 'XX')).toBeUndefined();
});

describe('counties', () => {
	test('carry their catchment and collaboratives of the day; unknown stays null', async () => {
		const [first, second, third] = await asked((sql) => counties.list(sql, { state: 'NC', on }));
		expect(first).toMatchObject({
			fips: '37001',
			catchment: 'West',
			catchmentStanding: 'stated',
			collaboratives: [{ slug: 'uplands', name: 'Uplands' }],
			labelAt: [0.5, 0.5]
		});
		expect(second).toMatchObject({ catchment: 'East', catchmentStanding: 'inferred' });
		expect(third).toMatchObject({ children: null, catchment: null, collaboratives: [] });
	});

	test('of a body are only its own', async () => {
		const found = await asked((sql) => counties.list(sql, { state: 'NC', body: 'uplands', on }));
		expect(found.map(({ fips }) => fips)).toEqual(['37001', '37003']);
		expect(await asked((sql) => bodyAreas.extentOfBody(sql, 'uplands', on))).toEqual([0, 0, 2, 1]);
	});
});

test('catchments follow the date, and so does their outline', async () => {
	const at = (day: string) => asked((sql) => catchments.listShapes(sql, 'NC', day, false));
	const [, west2021] = await at('2022-01-01');
	const [, west2024] = await at(on);
	expect(west2021?.counties.map(({ fips }) => fips)).toEqual(['37001', '37003']);
	expect(west2021?.shape).toEqual(outlineOf([square(0), square(1)]));
	expect(west2024?.counties.map(({ fips }) => fips)).toEqual(['37001']);
	expect(await asked((sql) => catchments.listChanges(sql, 'NC'))).toEqual([
		'2024-02-01',
		'2021-07-01'
	]);
});

test('a body is outlined by its counties together', async () => {
	const [area] = await asked((sql) => bodyAreas.listShapes(sql, 'NC', on, { simple: true }));
	expect(area).toMatchObject({ slug: 'uplands', shape: outlineOf([square(0), square(1)]) });
});

describe('organizations', () => {
	const list = (account: string | null, body: string | null = null) =>
		asked((sql) => organizationPlaces.list(sql, { on, body }), account);

	test('a confidential place is never told, not even to its keeper', async () => {
		for (const account of [null, keeper]) {
			const haven = (await list(account)).find(({ name }) => name === 'Haven');
			expect(haven?.at).toBeNull();
			expect(JSON.stringify(haven)).not.toContain('0.5');
		}
		const clinic = (await list(null)).find(({ name }) => name === 'Clinic');
		expect(clinic?.at).toEqual([0.5, 0.5]);
	});

	test('of a body are those at its table or in its counties, and it is said which', async () => {
		const found = await list(null, 'uplands');
		expect(found.map(({ name, members }) => [name, members])).toEqual([
			['Clinic', 0],
			['Haven', 0]
		]);
		expect((await list(null))[0]?.members).toBeNull();
	});
});
