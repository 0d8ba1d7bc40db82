import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { error } from '@sveltejs/kit';
import { readTile, type Tile } from '#lib/domain/place/tile.ts';
import { keepTiles, type KeptTile } from '#lib/server/kept-tiles.ts';
import { encodeTile } from '#lib/server/tile-encoding.ts';
import * as tiles from '#lib/server/tiles.ts';
import type { Sql } from '#lib/server/connect.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { readPlaceQuery, type PlaceQuery } from '../../../../../place-query.ts';
import { answerTile } from './answer-tile.ts';
import type { RequestHandler } from './$types';

const layer = 'organizations';

// A tile shows only what everyone may see, so one copy serves all; it is looked at again whenever something was written.
const kept = keepTiles(32_000_000);

/** One square of the map of organizations as a vector tile; asked like `organizations.geojson`. */
export const GET: RequestHandler = async (event) => {
	const { params, locals, url } = event;
	const tile = readTile(params.z, params.x, params.y);
	if (params.layer !== layer || !tile) error(404, m.tiles_no_such());
	const query = readPlaceQuery(url);
	return answerTile(event, await locals.read((sql) => find(sql, tile, query)));
};

async function find(sql: Sql, tile: Tile, query: PlaceQuery): Promise<KeptTile> {
	const name = JSON.stringify([tile, query]);
	const stamp = await tiles.findStamp(sql);
	const known = kept.find(name, stamp);
	if (known) return known;

	const bytes = encodeTile(layer, tile, await tiles.find(sql, tile, query));
	const tag = `"${createHash('sha256')
		.update(bytes ?? '')
		.digest('base64url')
		.slice(0, 27)}"`;
	const made = { stamp, tag, packed: bytes && gzipSync(bytes, { level: 6 }) };
	kept.keep(name, made);
	return made;
}
