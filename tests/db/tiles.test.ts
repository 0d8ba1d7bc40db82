import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, type Sql } from '#lib/server/connect.ts';
import * as organizationPlaces from '#lib/server/organization-places.ts';
import * as tiles from '#lib/server/tiles.ts';
import type { WantedOrganizations } from '#lib/server/wanted-places.ts';
import { decoded, placedWorld, stepOf, tileAt } from './tiles-world.ts';

const on = '2026-11-22';
let world: Awaited<ReturnType<typeof placedWorld>>;
let everyTile: (
	account: string | null,
	z: number,
	wanted: WantedOrganizations
) => ReturnType<typeof decoded>;
let administrator: string;

beforeAll(async () => {
	world = await placedWorld();
	const sql = world.database.owner;
	[{ id: administrator }] = (await sql`
		insert into account (email, name) values ('a@example.org', 'Administrator') returning id
	`) as unknown as [{ id: string }];
	await sql`insert into account_role (account_id, role) values (${administrator}, 'administrator')`;
	everyTile = (account, z, wanted) =>
		world.reads(account, async (sql) => {
			const seen = [];
			for (const tile of tilesAround(z)) seen.push(...(await decoded(sql, tile, wanted)));
			return seen;
		});
});

afterAll(() => world.close());

function tilesAround(z: number) {
	const first = tileAt([-79.001, 36.501], z);
	const last = tileAt([-77.999, 35.499], z);
	return Array.from({ length: last.x - first.x + 1 }, (_, x) =>
		Array.from({ length: last.y - first.y + 1 }, (_, y) => ({ z, x: first.x + x, y: first.y + y }))
	).flat();
}

async function shownRows(wanted: WantedOrganizations) {
	const rows = await world.reads(null, (sql) => organizationPlaces.list(sql, wanted));
	return rows.flatMap(({ id, at }) => (at ? [{ id, at }] : []));
}

const questions: WantedOrganizations[] = [
	{ on },
	{ on: '2022-06-01' },
	{ on, county: '90001' },
	{ on, sector: 'courts' },
	{ on, state: 'AA', sector: 'education' },
	{ on, body: 'alder' },
	{ on, body: 'birch' }
];

describe('a decoded tile', () => {
	test.each([9])('at zoom %i has every place that the list has, once, where it is', async (z) => {
		for (const wanted of questions) {
			const rows = await shownRows(wanted);
			const seen = await everyTile(null, z, wanted);
			expect(seen.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
			for (const { id, at } of seen) {
				const row = rows.find((one) => one.id === id)!;
				expect(Math.abs(at[0] - row.at[0])).toBeLessThanOrEqual(stepOf({ z, x: 0, y: 0 }));
				expect(Math.abs(at[1] - row.at[1])).toBeLessThanOrEqual(stepOf({ z, x: 0, y: 0 }));
			}
		}
	});

	test.each([0, 5, 7, 8])(
		'at zoom %i counts what the list has, before and after folding',
		async (z) => {
			const count = async (wanted: WantedOrganizations) =>
				(await everyTile(null, z, wanted)).reduce((sum, one) => sum + Number(one.point_count), 0);
			for (const wanted of questions)
				expect([wanted, await count(wanted)]).toEqual([wanted, (await shownRows(wanted)).length]);
			await world.database.owner`select fold_place_steps()`;
			for (const wanted of questions)
				expect(await count(wanted)).toBe((await shownRows(wanted)).length);
		}
	);

	test('has one crowd for each cell, in the middle of what is counted', async () => {
		const rows = await shownRows({ on });
		const half = stepOf({ z: 8, x: 0, y: 0 }) / 2;
		for (const seen of await everyTile(null, 8, { on })) {
			// A tile names the corner of a step; its middle is surely within the cell.
			const cell = JSON.stringify(tileAt([seen.at[0] + half, seen.at[1] - half / 2], 12));
			const those = rows.filter(({ at }) => JSON.stringify(tileAt(at, 12)) === cell);
			expect(seen.point_count).toBe(those.length);
			const middle = those.reduce((sum, { at }) => sum + at[0], 0) / those.length;
			expect(Math.abs(seen.at[0] - middle)).toBeLessThanOrEqual(stepOf({ z: 8, x: 0, y: 0 }));
		}
	});

	test('says who has members at the table', async () => {
		const sql = world.database.owner;
		const [person] =
			await sql`insert into person (body_id, name) values (${world.other}, 'Ana Ruiz') returning id`;
		const [sitting] = await sql`select id from organization where name = 'Organization 1'`;
		await sql`insert into membership (body_id, person_id, organization_id, during)
			values (${world.other}, ${person!.id}, ${sitting!.id}, '[2026-01-01,)')`;
		const [seen, ...more] = await everyTile(null, 10, { on, body: 'birch' });
		expect([seen?.id, seen?.members, more]).toEqual([sitting!.id, 1, []]);
		const [crowd, ...others] = await everyTile(null, 6, { on, body: 'birch' });
		expect([crowd?.point_count, others]).toEqual([1, []]);
		expect((await everyTile(null, 10, { on, body: 'alder' }))[0]?.members).toBe(0);
	});
});

describe('confidential places', () => {
	const ofPlaces = async (work: (sql: Sql) => Promise<unknown>, account: string | null = null) =>
		JSON.stringify(await read(world.database.app, { account }, work));

	test('are on no tile and in no count, whoever asks', async () => {
		const rows = await shownRows({ on });
		expect(rows.length).toBeGreaterThan(300);
		for (const account of [null, world.member, world.coordinator, world.outsider, administrator]) {
			for (const z of [4, 8]) {
				const seen = await everyTile(account, z, { on });
				expect(seen.reduce((sum, one) => sum + Number(one.point_count), 0)).toBe(rows.length);
			}
			expect((await everyTile(account, 10, { on })).length).toBe(rows.length);
		}
	});

	test('vanish from cells and tiles in the moment a place becomes one, also for days before', async () => {
		const sql = world.database.owner;
		await sql`update location set confidential = not confidential where organization_id = (select id from organization where name = 'Organization 1')`;
		const [place] = await sql<{ id: string; code: string }[]>`
			select o.id, map_code(map_x(at), map_y(at)) as code from location l join organization o on o.id = organization_id where o.name = 'Organization 1'
		`;
		const seen = await everyTile(null, 10, { on });
		expect(seen.map(({ id }) => id)).not.toContain(place!.id);
		expect((await shownRows({ on })).length).toBe(seen.length);
		await sql`select fold_place_steps()`;
		expect(await ofPlaces((app) => app`select * from place_step where code = ${place!.code}`)).toBe(
			'[]'
		);
		expect(
			await ofPlaces(
				(app) => app`select places from place_cell where cell = cell_at(${place!.code}, 16)`
			)
		).toBe('[]');
		const everywhere = await ofPlaces(
			(app) => app`select count(*)::int as n from public_places_in('(180,90),(-180,-90)')`,
			administrator
		);
		const [shown] = await sql`select count(*)::int as n from location where not confidential`;
		expect(everywhere).toBe(JSON.stringify([shown]));
		await sql`update location set confidential = false where organization_id = ${place!.id}`;
	});
});

test('a tile with too many places shows crowds instead, at the nearest zoom too', async () => {
	const sql = world.database.owner;
	const [one] = await sql`select id from organization where name = 'Organization 1'`;
	await sql`insert into location (organization_id, at)
		select ${one!.id}, point(-77.0364 + n * 1e-8, 38.8951) from generate_series(1, ${tiles.mostPlaces + 1}) n`;
	for (const z of [9, 12, 13, 14]) {
		const seen = await world.reads(null, (app) =>
			decoded(app, tileAt([-77.0363999, 38.8951], z), { on })
		);
		expect(seen.reduce((sum, each) => sum + Number(each.point_count), 0)).toBe(
			tiles.mostPlaces + 1
		);
		expect(seen[0]?.point_count_abbreviated).toMatch(/^1\.\dk$|^\d+$/);
	}
	await sql`delete from location where at[1] > 38`;
	expect(
		await world.reads(null, (app) => decoded(app, tileAt([-77.036, 38.8951], 7), { on }))
	).toEqual([]);
});

test('the application reads the counts and never writes them', async () => {
	for (const table of ['place_cell', 'place_step', 'place_stamp']) {
		const refused = world.writes(administrator, (sql) => sql`delete from ${sql(table)}`);
		await expect(refused).rejects.toThrow('permission denied');
	}
	await expect(
		world.writes(administrator, (sql) => sql`select fold_place_steps()`)
	).rejects.toThrow('permission denied');
});

test('the stamp changes with every write that tiles could show, and only then', async () => {
	const stamp = () => world.reads(null, (sql) => tiles.findStamp(sql));
	const before = await stamp();
	expect(await stamp()).toBe(before);
	await world.writes(
		world.coordinator,
		(sql) => sql`update organization set name = name || '!' where name = 'Organization 2'`
	);
	const after = await stamp();
	expect(after).not.toBe(before);
	await world
		.writes(world.coordinator, async (sql) => {
			await sql`update organization set name = 'x' where name = 'Organization 3'`;
			throw new Error('given up');
		})
		.catch(() => null);
	expect(await stamp()).toBe(after);
});
