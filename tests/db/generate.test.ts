import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWithin } from '#lib/domain/access/spread.ts';
import type { Shape } from '#lib/domain/place/shape.ts';
import { write } from '#lib/server/connect.ts';
import { seed } from '#lib/server/seed.ts';
import { makeSites } from '../../scripts/generate/sites.ts';
import { makeState } from '../../scripts/generate/state.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;

// As boundaries have it, a small city may be two lines on top of each other.
const line = [
	[-79.1, 35.9],
	[-79, 35.8],
	[-79.1, 35.9],
	[-79.1, 35.9]
];
const thin = { fips: '37999', shape: { type: 'Polygon', coordinates: [line] } };

beforeAll(async () => {
	database = await freshDatabase();
	await seed(database.owner, { demo: false });
	await write(database.owner, { account: null }, async (sql) => {
		await makeState(sql, {
			state: 'NC',
			prefix: 'made-nc',
			bodies: 3,
			seats: 8,
			members: 10,
			months: 4,
			organizations: 50,
			until: '2026-11-22'
		});
		await sql`
			insert into county (fips, name, state_code, invented, source, boundary_simple)
			values (${thin.fips}, 'Thin', 'NC', false, 'test', ${sql.json(thin.shape)})
		`;
		await makeSites(sql, 250);
	});
});

afterAll(() => database.close());

test('a made-up state has what it was asked for, marked as made up', async () => {
	const [counts] = await database.owner`
		select (select count(*)::integer from body where invented) as bodies, (select count(*)::integer from seat) as seats,
			(select count(*)::integer from organization where name not like 'Provider %') as organizations,
			(select count(*)::integer from attendance) as attendances, (select count(*)::integer from organization where not invented) as real
	`;
	expect(counts).toEqual({ bodies: 3, seats: 24, organizations: 50, attendances: 120, real: 0 });
});

test('it is the same each time', async () => {
	const rows = await database.owner`
		select md5(string_agg(id || present, ',' order by id)) as hash from (
			select md5(a.meeting_id::text || a.membership_id)::uuid as id, present from attendance a
		) each
	`;
	expect(rows).toEqual([{ hash: 'c325b922be964117307b5d227d05269a' }]);
});

test('a place lies in its county, and each county has as many', async () => {
	const sites = await database.owner<{ fips: string; shape: Shape; x: number; y: number }[]>`
		select c.fips, c.boundary_simple as shape, l.at[0] as x, l.at[1] as y
		from location l join county c on c.fips = l.county_fips
		where exists (select from service_at_location s where s.location_id = l.id)
	`;
	expect(sites).toHaveLength(250);
	const outside = sites.filter(({ x, y, shape }) => !isWithin([x, y], shape));
	expect([...new Set(outside.map(({ fips, x, y }) => `${fips} ${x} ${y}`))]).toEqual([
		'37999 -79.1 35.9'
	]);
	const sizes = [...Map.groupBy(sites, ({ fips }) => fips).values()].map(({ length }) => length);
	expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 3]);
});
