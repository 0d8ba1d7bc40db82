import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bring, codes, makeWorld, type World } from './import-world.ts';

let world: World;
const kept = async () =>
	(
		await world.database.owner`
		select (select count(*) from catchment) + (select count(*) from catchment_county) + (select count(*) from import) as n
	`
	)[0]!.n;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

const feature = (coordinates: unknown, properties: object = { name: 'West' }) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }]
	});
const zipped = (...names: string[]) =>
	Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(8)]))));
const give = (bytes: Buffer) =>
	bring(world, 'catchments', '', { bytes, as: world.leader, bodyId: null });

test.each<[string, Buffer, string]>([
	['a shapefile without its .dbf', zipped('a.shp', 'a.prj'), 'null null shapefile_incomplete'],
	['a broken shapefile', zipped('a.shp', 'a.dbf', 'a.prj'), 'shapefile_'],
	['a polygon that is none', Buffer.from(feature([[[0, 0]]])), 'not_polygon'],
	[
		'coordinates in metres',
		Buffer.from(
			feature([
				[
					[6e5, 2e5],
					[6e5, 3e5],
					[7e5, 3e5],
					[6e5, 2e5]
				]
			])
		),
		'not_polygon'
	]
])('%s is refused with its reason, and nothing is half-saved', async (_, bytes, code) => {
	const before = await kept();
	const { refused } = await give(bytes);
	expect(codes(refused).join()).toContain(code);
	expect(await kept()).toEqual(before);
});
