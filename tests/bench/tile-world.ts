import type { Pool, Sql } from '#lib/server/connect.ts';

/** Where points gather: a county with its seat, and the first and the last of its points. */
export interface Gathering {
	fips: string;
	longitude: number;
	latitude: number;
	first: number;
	last: number;
}

/** So many points shared out among the counties of North Carolina, or some of them, by their people. */
export async function shareOut(
	owner: Pool,
	many: number,
	among: string[] | null = null
): Promise<Gathering[]> {
	const counties = await owner<(Omit<Gathering, 'first' | 'last'> & { population: number })[]>`
		select fips, seat_at[0] as longitude, seat_at[1] as latitude, population from county
		where state_code = 'NC' and seat_at is not null and population > 0
			and (${among}::text[] is null or fips = any (${among}::text[]))
		order by fips
	`;
	const all = counties.reduce((sum, { population }) => sum + population, 0);
	let people = 0;
	return counties.map(({ population, ...county }) => {
		const first = Math.round((people / all) * many);
		people += population;
		return { ...county, first, last: Math.round((people / all) * many) - 1 };
	});
}

/**
 * The points, the same each time: around the seat of their county, denser towards it (up to 0.35 degrees away), four to an
 * organization. Columns n, organization, fips, longitude, latitude.
 */
export function pointsOf(sql: Sql, gatherings: Gathering[]) {
	const chance = (salt: string) =>
		sql`(('x' || substr(md5(n::text || ${salt}::text), 1, 8))::bit(32)::bigint / 4294967296.0::float8)`;
	return sql`(
		select n, n / 4 as organization, fips,
			longitude + 0.35 * away * cos(2 * pi() * turn) / 0.82 as longitude, latitude + 0.35 * away * sin(2 * pi() * turn) as latitude
		from jsonb_to_recordset(${sql.json(gatherings as never)})
			as seat (fips text, longitude float8, latitude float8, first integer, last integer)
		cross join lateral generate_series(first, last) n
		cross join lateral (select ${chance('away')} as away, ${chance('turn')} as turn) chances
	)`;
}

/** Fills the directory with organizations at such points; what triggers do for each row is done once for all. */
export async function placeOrganizations(owner: Pool, gatherings: Gathering[]): Promise<void> {
	await owner.begin(async (sql) => {
		await sql`alter table organization disable trigger user`;
		await sql`alter table location disable trigger user`;
		await sql`
			insert into organization (id, name, county_fips, sector_code, invented)
			select md5('o' || organization)::uuid, 'Organization ' || organization, min(fips), s.code, true
			from ${pointsOf(sql, gatherings)} p
			join (select code, row_number() over (order by code) - 1 as place, count(*) over () as of from sector) s
				on s.place = p.organization % s.of
			group by organization, s.code
		`;
		await sql`
			insert into location (id, organization_id, at)
			select md5('p' || n)::uuid, md5('o' || organization)::uuid, point(longitude, latitude)
			from ${pointsOf(sql, gatherings)} p
		`;
		await sql`delete from place_cell`;
		await sql`
			insert into place_step (code, x, y, county_fips, sector_code, during, places)
			select p.code, p.x, p.y, coalesce(o.county_fips, ''), coalesce(o.sector_code, ''), o.during, 1
			from location l join organization o on o.id = l.organization_id
			cross join shown_at(l.at, l.kind, l.confidential) p
		`;
		await sql`select fold_place_steps()`;
		await sql`alter table organization enable trigger user`;
		await sql`alter table location enable trigger user`;
	});
	for (const table of ['organization', 'location', 'place_cell', 'place_step']) {
		await owner`vacuum analyze ${owner(table)}`;
	}
}
