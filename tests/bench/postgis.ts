import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Pool } from '#lib/server/connect.ts';
import { initialize } from '#lib/server/embedded/cluster.ts';
import { personFor } from '#lib/server/embedded/person.ts';
import { startServer, stopServer } from '#lib/server/embedded/process.ts';
import { pointsOf, type Gathering } from './tile-world.ts';

const majors = ['18', '17', '16', '15'];

/** A throwaway PostgreSQL with PostGIS as Debian packages it, and how to end it; null when none is installed. */
export async function startPostgis(): Promise<{ sql: Pool; stop: () => Promise<void> } | null> {
	const major = majors.find((each) =>
		existsSync(`/usr/share/postgresql/${each}/extension/postgis.control`)
	);
	if (!major) {
		console.error(
			'PostGIS is not on this machine (apt-get install postgresql-15-postgis-3): ST_AsMVT is left out.'
		);
		return null;
	}
	const root = await mkdtemp(join(tmpdir(), 'longtable-postgis-'));
	await chmod(root, 0o711);
	const folder = join(root, 'server');
	const cluster = {
		folder,
		binaries: { folder: `/usr/lib/postgresql/${major}`, major },
		person: personFor(folder)
	};
	await initialize(cluster);
	const sql = connect(await startServer(cluster), { max: 1 });
	await sql`create extension postgis`;
	return {
		sql,
		stop: async () => {
			await sql.end();
			await stopServer(cluster);
			await rm(root, { recursive: true, force: true });
		}
	};
}

/** Fills it with the same points, with the names and sectors that Longtable's organizations have. */
export async function placePoints(
	sql: Pool,
	gatherings: Gathering[],
	sectors: string[]
): Promise<void> {
	await sql`create table place (id text, name text, sector text, at geometry(point, 3857))`;
	await sql`
		insert into place
		select md5('o' || organization)::uuid::text, 'Organization ' || organization,
			(${sectors}::text[])[organization % ${sectors.length} + 1],
			st_transform(st_setsrid(st_makepoint(longitude, latitude), 4326), 3857)
		from ${pointsOf(sql, gatherings)} p
	`;
	await sql`create index place_at on place using gist (at)`;
	await sql`vacuum analyze place`;
}

/** One tile as PostGIS makes it of all points. */
export async function tileByPostgis(sql: Pool, { z, x, y }: { z: number; x: number; y: number }) {
	const [row] = await sql<{ tile: Uint8Array }[]>`
		select st_asmvt(shown, 'organizations', 4096, 'at') as tile from (
			select id, name, sector, st_asmvtgeom(at, st_tileenvelope(${z}, ${x}, ${y}), 4096, 0, true) as at
			from place where at && st_tileenvelope(${z}, ${x}, ${y})
		) shown
	`;
	return row?.tile ?? new Uint8Array();
}
