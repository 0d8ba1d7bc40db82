import type { Day } from '#lib/domain/place/dates.ts';
import { outlineOf } from '#lib/domain/place/outline.ts';
import { extentOf } from '#lib/domain/place/shape.ts';
import type { Extent, Shape } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';
import { listShapes as listCountyShapes } from './counties.ts';

/** A body and the counties it covers on a day. */
export interface BodyArea {
	slug: string;
	name: string;
	type: string;
	invented: boolean;
	counties: { fips: string; name: string; children: number | null }[];
}

/** The bodies of a state on a day, by name; only one when a slug is given. */
export function list(sql: Sql, state: string, on: Day, slug: string | null = null) {
	return sql<BodyArea[]>`
		select b.slug, b.name, b.type, b.invented,
			coalesce((
				select jsonb_agg(jsonb_build_object('fips', c.fips, 'name', c.name, 'children', c.children) order by c.name, c.fips)
				from body_county m join county c on c.fips = m.county_fips
				where m.body_id = b.id and m.during @> ${on}::date
			), '[]') as counties
		from body b
		where b.state_code = ${state} and b.during @> ${on}::date and (${slug}::text is null or b.slug = ${slug})
		order by b.name, b.slug
	`;
}

/** The same with the outline of their counties together. */
export async function listShapes(
	sql: Sql,
	state: string,
	on: Day,
	{ slug = null, simple }: { slug?: string | null; simple: boolean }
): Promise<(BodyArea & { shape: Shape | null })[]> {
	const counties = await listCountyShapes(sql, { state, on }, simple);
	const shapes = new Map(counties.map(({ fips, shape }) => [fips, shape]));
	const bodies = await list(sql, state, on, slug);

	return bodies.map((body) => ({
		...body,
		shape: outlineOf(body.counties.flatMap(({ fips }) => shapes.get(fips) ?? []))
	}));
}

/** The box around a body's counties; null when it has none with a shape. */
export async function extentOfBody(sql: Sql, slug: string, on: Day): Promise<Extent | null> {
	const [body] = await sql<
		{ stateCode: string }[]
	>`select state_code from body where slug = ${slug}`;
	if (!body) return null;
	const counties = await listCountyShapes(sql, { state: body.stateCode, body: slug, on }, true);
	return extentOf(counties.flatMap(({ shape }) => shape ?? []));
}
