import { labelPointOf } from '#lib/domain/place/label-point.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Position, Shape } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** A county as it stood on a day. Unknown is null. */
export interface County {
	fips: string;
	name: string;
	state: string;
	seat: string | null;
	population: number | null;
	children: number | null;
	ruralClass: string | null;
	invented: boolean;
	catchment: string | null;
	/** "inferred" when no notice says so. */
	catchmentStanding: 'stated' | 'inferred' | null;
	/** Slugs and names of the collaboratives that cover it, in part or whole. */
	collaboratives: { slug: string; name: string }[];
}

/** A county with its outline; null when nobody brought one. */
export type CountyShape = County & { shape: Shape | null };

/** Which counties: of a state, and of those only the ones of a body (by its slug). */
export interface Wanted {
	state: string;
	body?: string | null;
	on: Day;
}

/** The counties of a state or a body on a day, by name, with the point where the name stands on a map. */
export async function list(
	sql: Sql,
	wanted: Wanted
): Promise<(County & { labelAt: Position | null })[]> {
	const counties = await listShapes(sql, wanted, true);
	return counties.map(({ shape, ...county }) => ({
		...county,
		labelAt: shape && labelPointOf(shape)
	}));
}

/** The same counties with their outlines: simple ones for small scales, or as exact as they are kept. */
export async function listShapes(sql: Sql, { state, body = null, on }: Wanted, simple: boolean) {
	return [
		...(await sql<CountyShape[]>`
			select c.fips, c.name, c.state_code as state, c.seat_name as seat, c.population, c.children, c.rural_class, c.invented,
				k.name as catchment,
				a.standing as catchment_standing,
				coalesce((
					select jsonb_agg(jsonb_build_object('slug', b.slug, 'name', b.name) order by b.name, b.slug)
					from body_county m join body b on b.id = m.body_id
					where m.county_fips = c.fips and m.during @> ${on}::date and b.during @> ${on}::date
						and b.type = 'community_collaborative'
				), '[]') as collaboratives,
				${simple ? sql`coalesce(c.boundary_simple, c.boundary)` : sql`c.boundary`} as shape
			from county c
			left join catchment_county a on a.county_fips = c.fips and a.during @> ${on}::date
			left join catchment k on k.id = a.catchment_id and k.during @> ${on}::date
			where c.state_code = ${state} and (${body}::text is null or c.fips in (
				select m.county_fips from body_county m join body b on b.id = m.body_id
				where b.slug = ${body} and m.during @> ${on}::date
			))
			order by c.name, c.fips
		`)
	];
}
