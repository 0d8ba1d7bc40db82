import { gzipSync } from 'node:zlib';
import type { Tile } from '#lib/domain/place/tile.ts';
import { connect, read, type Pool } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { encodeTile } from '#lib/server/tile-encoding.ts';
import * as tiles from '#lib/server/tiles.ts';
import { median } from './cpu-time.ts';
import { load, processorSeconds } from './load.ts';
import { placePoints, startPostgis, tileByPostgis } from './postgis.ts';
import { serveLongtable, type Served } from './servers.ts';
import { placeOrganizations, shareOut } from './tile-world.ts';

const on = '2026-11-22';
const many = Number(process.env.BENCH_POINTS ?? 1_000_000);
const zooms = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

/** A zoom: its fullest tiles and the fullest that still shows every place; goals 25 ms, 100 KB, 100 times the peer's requests. */
export interface Row {
	zoom: number;
	/** Places on the fullest tile. */
	places: number;
	/** Milliseconds for a tile that is not kept: the slowest median of the tiles tried, and the slowest of all. */
	cold: number;
	coldest: number;
	/** Bytes of the largest tile tried, packed. */
	bytes: number;
	/** The fullest tile, kept: requests per second of processor time, server and database together. */
	keptPerCpuSecond: number;
	/** The same tile by ST_AsMVT: milliseconds, bytes packed, tiles per second of processor time. */
	peer: number | null;
	peerBytes: number | null;
	peerPerCpuSecond: number | null;
	ratio: number | null;
}

/** Tiles over a million places, beside ST_AsMVT of PostGIS over the same points. */
export async function benchTiles(): Promise<Row[]> {
	const longtable = await serveLongtable();
	const settings = { ...readSettings(), dataFolder: longtable.folder };
	const { ownerAddress, appAddress } = await openDatabase(settings, { share: true });
	const [owner, app] = [connect(ownerAddress), connect(appAddress, { max: 1 })];
	const postgis = await startPostgis();
	try {
		const points = await shareOut(owner, many);
		await placeOrganizations(owner, points);
		const sectors = await owner<{ code: string }[]>`select code from sector order by code`;
		if (postgis)
			await placePoints(
				postgis.sql,
				points,
				sectors.map(({ code }) => code)
			);
		const rows: Row[] = [];
		for (const zoom of zooms)
			rows.push(await measure(zoom, longtable, { owner, app, peer: postgis?.sql }));
		return rows;
	} finally {
		await Promise.all([owner.end(), app.end()]);
		await postgis?.stop();
		await longtable.stop();
	}
}

type Pools = { owner: Pool; app: Pool; peer: Pool | undefined };
type Full = Tile & { places: number };

async function measure(zoom: number, longtable: Served, { owner, app, peer }: Pools): Promise<Row> {
	const tried = await fullest(owner, zoom);
	const runs = [];
	for (const tile of tried) runs.push(await timeCold(app, tile));
	const [first] = tried;
	if (!first) throw new Error('There is not one place.');
	const kept = await load(
		`${longtable.address}/tiles/organizations/${zoom}/${first.x}/${first.y}.pbf?on=${on}`,
		() => listProcesses(owner, longtable.pid),
		1_000,
		{ 'accept-encoding': 'gzip' }
	);
	const mvt = peer ? await timePeer(peer, first) : null;
	return {
		zoom,
		places: first.places,
		cold: Math.max(...runs.map(({ times }) => median(times))),
		coldest: Math.max(...runs.flatMap(({ times }) => times)),
		bytes: Math.max(...runs.map(({ bytes }) => bytes)),
		keptPerCpuSecond: kept.perCpuSecond,
		peer: mvt?.wall ?? null,
		peerBytes: mvt?.bytes ?? null,
		peerPerCpuSecond: mvt?.perCpuSecond ?? null,
		ratio: mvt ? kept.perCpuSecond / mvt.perCpuSecond : null
	};
}

// The three with most places, and the three with most that are still shown one by one.
function fullest(owner: Pool, zoom: number) {
	return owner<Full[]>`
		with counted as (
			select ${zoom}::int as z, map_x(at) >> ${28 - zoom} as x, map_y(at) >> ${28 - zoom} as y, count(*)::int as places
			from location where at is not null and not confidential group by 2, 3
		)
		(select * from counted order by places desc limit 3)
		union all
		(select * from counted where places <= ${tiles.mostPlaces} order by places desc limit 3)
	`;
}

async function timeCold(app: Pool, tile: Tile) {
	const times: number[] = [];
	let bytes = 0;
	for (let run = 0; run < 7; run++) {
		const start = performance.now();
		const found = await read(app, { account: null }, async (sql) => {
			await tiles.findStamp(sql);
			return tiles.find(sql, tile, { on });
		});
		bytes = gzipSync(encodeTile('organizations', tile, found) ?? '', { level: 6 }).length;
		times.push(performance.now() - start);
	}
	return { times, bytes };
}

async function timePeer(peer: Pool, tile: Full) {
	const [backend] = await peer<{ pid: number }[]>`select pg_backend_pid() as pid`;
	const runs = tile.places > 50_000 ? 3 : 40;
	let bytes = 0;
	const walls: number[] = [];
	const before = await processorSeconds([backend!.pid]);
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		const made = await tileByPostgis(peer, tile);
		walls.push(performance.now() - start);
		if (run === 0) bytes = gzipSync(made, { level: 6 }).length;
	}
	const spent = (await processorSeconds([backend!.pid])) - before;
	return { wall: median(walls), bytes, perCpuSecond: runs / spent };
}

// The server, and what the database runs for it.
async function listProcesses(owner: Pool, server: number): Promise<number[]> {
	const rows = await owner<{ pid: number }[]>`
		select pid from pg_stat_activity where application_name = 'longtable' and pid <> pg_backend_pid()
	`;
	return [server, ...rows.map(({ pid }) => pid)];
}
