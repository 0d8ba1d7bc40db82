import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { extentOfTile, type Tile } from '#lib/domain/place/tile.ts';
import type { Sql } from '#lib/server/connect.ts';
import { encodeTile } from '#lib/server/tile-encoding.ts';
import * as tiles from '#lib/server/tiles.ts';
import type { WantedOrganizations } from '#lib/server/wanted-places.ts';
import { smallWorld } from './small-world.ts';

/** A point of a decoded tile, in degrees. */
export type Seen = { at: [number, number]; [property: string]: unknown };

/** What an independent decoder finds on a tile as the application encodes it. */
export async function decoded(sql: Sql, tile: Tile, wanted: WantedOrganizations): Promise<Seen[]> {
	const bytes = encodeTile('organizations', tile, await tiles.find(sql, tile, wanted));
	const layer = bytes && new VectorTile(new PbfReader(bytes)).layers.organizations;
	return Array.from({ length: layer?.length ?? 0 }, (_, index) => {
		const { properties, geometry } = layer!.feature(index).toGeoJSON(tile.x, tile.y, tile.z);
		if (geometry.type !== 'Point') throw new Error(`A ${geometry.type} is on the tile.`);
		return { ...properties, at: geometry.coordinates as [number, number] };
	});
}

/** The tile that a point lies on, by the formula of the OpenStreetMap wiki. */
export function tileAt([longitude, latitude]: [number, number], z: number): Tile {
	const radians = (latitude * Math.PI) / 180;
	const row = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
	return { z, x: Math.floor(((longitude + 180) / 360) * 2 ** z), y: Math.floor(row * 2 ** z) };
}

/** How far apart a tile can tell two points, in degrees of longitude. */
export function stepOf(tile: Tile): number {
	const [west, , east] = extentOfTile(tile);
	return (east - west) / 4096;
}

/** A numbers generator that gives the same row each time (mulberry32). */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The small world with 400 organizations around Raleigh, each with a place; every ninth place is confidential. */
export async function placedWorld() {
	const world = await smallWorld();
	const sql = world.database.owner;
	const number = numbersFrom(7);
	const rows = Array.from({ length: 400 }, (_, index) => ({
		name: `Organization ${index}`,
		county: ['90001', '90003', null][index % 3] ?? null,
		sector: ['courts', 'education', null, 'courts'][index % 4] ?? null,
		during: index % 10 === 0 ? '[2020-01-01,2024-01-01)' : '(,)',
		at: `(${-79 + number() ** 2},${35.5 + number() ** 2})`,
		confidential: index % 9 === 0
	}));
	await sql`
		insert into organization (name, county_fips, sector_code, during, home_body_id)
		select name, county, sector, during, ${world.body}
		from jsonb_to_recordset(${sql.json(rows)}) as g (name text, county text, sector text, during daterange)
	`;
	await sql`
		insert into location (organization_id, at, confidential, home_body_id)
		select o.id, g.at, g.confidential, ${world.body}
		from jsonb_to_recordset(${sql.json(rows)}) as g (name text, at point, confidential boolean)
		join organization o using (name)
	`;
	return { ...world, rows };
}
