import {
	cellsOfTile,
	extentOfTile,
	orderOfTile,
	worldBits,
	type Tile
} from '#lib/domain/place/tile.ts';
import type { Sql } from './connect.ts';
import { aroundBody, isWanted, type WantedOrganizations } from './wanted-places.ts';

/** Places of organizations that stand close together: how many, and the middle of them in steps around the world. */
export interface Crowd {
	places: number;
	x: number;
	y: number;
}

/** One place of an organization that everyone may see, in steps around the world. */
export interface Standing {
	id: string;
	name: string;
	sector: string | null;
	/** Members at the table of the body asked about; null when none was. */
	members: number | null;
	x: number;
	y: number;
}

/** What stands on a tile: crowds, or every place by itself. */
export type OnTile = { crowds: Crowd[] } | { places: Standing[] };

/** Up to this zoom tiles are made of the counted cells alone. */
const lastCountedZoom = 8;

/** The cells are counted this far down, for tiles where too many places stand. */
const lastCellZoom = 12;

/** More places than this on one tile are shown as crowds. */
export const mostPlaces = 1500;

/** Cells from one side of a tile to the other are 2^4. */
const cellBits = 4;

/**
 * What stands on a tile, of the organizations wanted. Confidential places are neither shown nor counted, whoever asks, so
 * that a tile is the same for everyone.
 */
export async function find(sql: Sql, tile: Tile, wanted: WantedOrganizations): Promise<OnTile> {
	// Only the coarse cells are also counted by sector.
	if (tile.z <= (wanted.sector ? lastCountedZoom : lastCellZoom)) {
		const crowds = await listCounted(sql, tile, wanted);
		const all = crowds.reduce((sum, { places }) => sum + places, 0);
		if (tile.z <= lastCountedZoom || all > mostPlaces) return { crowds };
	}
	const places = await listPlaces(sql, tile, wanted);
	return places.length > mostPlaces ? { crowds: await listCrowds(sql, tile, wanted) } : { places };
}

/** What changes whenever anything does that tiles show; asked before the tile, it is never newer than the tile. */
export async function findStamp(sql: Sql): Promise<string> {
	const [row] = await sql<{ stamp: string | null }[]>`
		select string_agg(written_by::text, ' ' order by written_by) as stamp from place_stamp
	`;
	return row?.stamp ?? '';
}

function listCounted(sql: Sql, tile: Tile, wanted: WantedOrganizations) {
	const level = tile.z + cellBits;
	const [first, last] = cellsOfTile(tile, level);
	return sql<Crowd[]>`
		with ${aroundBody(sql, wanted)},
		counted as (
			select cell, places, sum_x::float8 as sum_x, sum_y::float8 as sum_y from place_cell o
			where sector_code = ${wanted.sector ?? ''} and cell between ${first} and ${last}
				and during @> ${wanted.on}::date and ${isCountedByKey(sql, { ...wanted, sector: null })}
			union all
			select cell_at(code, ${level}), places, places * x::float8, places * y::float8 from place_step o
			where ${isCodeOn(sql, tile)} and during @> ${wanted.on}::date and ${isCountedByKey(sql, wanted)}
			${listOthers(sql, tile, wanted)}
		)
		select sum(places)::integer as places, floor(sum(sum_x) / sum(places)) as x, floor(sum(sum_y) / sum(places)) as y
		from counted group by cell having sum(places) > 0 order by cell
	`;
}

// By the county and the sector that a cell knows, and not by what else an organization serves and does.
function isCountedByKey(sql: Sql, wanted: WantedOrganizations) {
	const { body = null, county = null, sector = null, state = null } = wanted;
	return sql`(
		(${body}::text is null or o.county_fips in (select fips from area))
		and (${county}::text is null or o.county_fips = ${county})
		and (${sector}::text is null or o.sector_code = ${sector})
		and (${state}::text is null or o.county_fips in (select fips from county where state_code = ${state}))
	)`;
}

// Organizations wanted for something that no cell knows; there are few, and indexes find them.
function listOthers(sql: Sql, tile: Tile, wanted: WantedOrganizations) {
	const { body, county = null, sector = null } = wanted;
	if (!body && !county && !sector) return sql``;
	return sql`
		union all
		select cell_at(map_code(map_x(l.at), map_y(l.at)), ${tile.z + cellBits}), 1, map_x(l.at), map_y(l.at)
		from organization o join location l on l.organization_id = o.id
		where (
				o.id in (select organization_id from sitting)
				or o.served_counties @> array[${county}::text] or o.other_sectors @> array[${sector}::text]
			)
			and ${isWanted(sql, wanted)} and ${isCountedByKey(sql, wanted)} is not true
			and l.kind = 'physical' and not l.confidential and l.at is not null
			and map_code(map_x(l.at), map_y(l.at)) between ${codesOf(tile)[0]} and ${codesOf(tile)[1]}
	`;
}

function isCodeOn(sql: Sql, tile: Tile) {
	const [first, last] = codesOf(tile);
	return sql`code between ${first} and ${last}`;
}

// Codes have more digits than a number holds.
function codesOf(tile: Tile): [string, string] {
	const within = BigInt(2 * (worldBits - tile.z));
	const first = BigInt(orderOfTile(tile)) << within;
	return [String(first), String(first + (1n << within) - 1n)];
}

function listPlaces(sql: Sql, tile: Tile, wanted: WantedOrganizations) {
	return sql<Standing[]>`
		with ${aroundBody(sql, wanted)}
		select o.id, o.name, o.sector_code as sector,
			case when ${wanted.body ?? null}::text is not null then coalesce(s.members, 0) end as members, p.x, p.y
		from ${standingOn(sql, tile)}
		left join sitting s on s.organization_id = o.id
		where ${isWanted(sql, wanted)}
		order by o.id, p.x, p.y
		limit ${mostPlaces + 1}
	`;
}

function listCrowds(sql: Sql, tile: Tile, wanted: WantedOrganizations) {
	return sql<Crowd[]>`
		with ${aroundBody(sql, wanted)}
		select count(*)::integer as places, floor(avg(p.x::float8)) as x, floor(avg(p.y::float8)) as y
		from ${standingOn(sql, tile)}
		where ${isWanted(sql, wanted)}
		group by p.x >> ${worldBits - tile.z - cellBits}, p.y >> ${worldBits - tile.z - cellBits}
		order by min(p.x), min(p.y)
	`;
}

// The box is a little wider than the tile: a place on the line between two tiles is on one of them only.
function standingOn(sql: Sql, tile: Tile) {
	const [west, south, east, north] = extentOfTile(tile);
	const edge = 1e-7;
	const bits = worldBits - tile.z;
	return sql`
		(
			select * from public_places_in(box(
				point(${west - edge}::float8, ${south - edge}::float8), point(${east + edge}::float8, ${north + edge}::float8)
			))
			where x >> ${bits} = ${tile.x} and y >> ${bits} = ${tile.y}
			offset 0
		) p
		join organization o on o.id = p.organization_id
	`;
}
