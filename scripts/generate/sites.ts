import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isWithin } from '#lib/domain/access/spread.ts';
import { randomFrom, type Random } from '#lib/domain/network/random.ts';
import { extentOf, polygonsOf, type Position, type Shape } from '#lib/domain/place/shape.ts';
import type { Sql } from '#lib/server/connect.ts';
import { serviceTypes } from '#lib/domain/service/types.ts';

interface County {
	fips: string;
	shape: Shape;
}

const sitesOfOrganization = 100;
const mostTries = 20_000;

/**
 * Adds made-up places where services are given, inside their counties and the same number in each, give or take one; a hundred of them
 * belong to one organization with one service. Not written into the history, which would be as large again.
 */
export async function makeSites(sql: Sql, sites: number): Promise<void> {
	const counties = await sql<County[]>`
		select fips, boundary_simple as shape from county
		where boundary_simple is not null and not invented order by fips
	`;
	const organizations = Math.ceil(sites / sitesOfOrganization);
	await sql`alter table location disable trigger log_change`;
	await sql`alter table service_at_location disable trigger log_change`;
	await makeServices(sql, organizations);
	await copyLocations(sql, counties, sites);
	await sql`
		insert into service_at_location (service_id, location_id)
		select md5('made service ' || split_part(source, ' ', 3))::uuid, id from location where source like 'made up %'
	`;
	await sql`alter table location enable trigger log_change`;
	await sql`alter table service_at_location enable trigger log_change`;
}

async function makeServices(sql: Sql, organizations: number) {
	await sql`
		insert into organization (id, name, type, sector_code, invented)
		select md5('made organization ' || n)::uuid, 'Provider ' || n, 'nonprofit', 'mental_health', true
		from generate_series(1, ${organizations}::integer) n
	`;
	const types = serviceTypes.map(({ code }) => code);
	await sql`
		insert into service (id, organization_id, name, service_type, invented)
		select md5('made service ' || n)::uuid, md5('made organization ' || n)::uuid, 'Service ' || n,
			(${types}::text[])[1 + n % ${types.length}::integer], true
		from generate_series(1, ${organizations}::integer) n
	`;
}

async function copyLocations(sql: Sql, counties: County[], sites: number) {
	// A table with rules for its rows cannot be copied into.
	await sql`
		create temporary table made_site (id uuid, organization_id uuid, name text, county_fips text, at point, source text)
		on commit drop
	`;
	const into = await sql`copy made_site from stdin`.writable();
	await pipeline(Readable.from(linesOf(counties, sites)), into);
	await sql`
		insert into location (id, organization_id, name, county_fips, at, source) select * from made_site
	`;
}

// One text a county, as COPY reads it.
function* linesOf(counties: County[], sites: number): Generator<string> {
	const random = randomFrom(7);
	let number = 0;
	for (const [at, county] of counties.entries()) {
		const upTo = Math.floor((sites * (at + 1)) / counties.length);
		const lines: string[] = [];
		for (; number < upTo; number++) lines.push(lineOf(number, county, random));
		yield lines.join('');
	}
}

function lineOf(number: number, { fips, shape }: County, random: Random): string {
	const group = 1 + Math.floor(number / sitesOfOrganization);
	const [x, y] = somewhereIn(shape, random);
	const organization = idOf(`made organization ${group}`);
	return `${idOf(`made site ${number}`)}\t${organization}\tSite ${number + 1}\t${fips}\t(${x.toFixed(5)},${y.toFixed(5)})\tmade up ${group}\n`;
}

// The shape may be a thin part of the box around it: then it takes more tries. A city smaller than the grain of its boundary
// has no area at all: then the place stands at a corner.
function somewhereIn(shape: Shape, random: Random): Position {
	const [west, south, east, north] = extentOf([shape])!;
	for (let tries = 0; tries < mostTries; tries++) {
		const at: Position = [west + random() * (east - west), south + random() * (north - south)];
		if (isWithin(at, shape)) return at;
	}
	return polygonsOf(shape)[0]![0]![0]!;
}

// The same as md5(text)::uuid in PostgreSQL.
function idOf(text: string): string {
	return createHash('md5').update(text).digest('hex');
}
