import { isWithin } from '#lib/domain/access/spread.ts';
import type { Position, Shape } from '#lib/domain/place/shape.ts';
import type { Sql } from '../connect.ts';
import { batches } from './records.ts';

type Outline = { fips: string; shape: Shape };

/** The county each point lies in, by the outlines on file; points are written as PostgreSQL does, `(longitude,latitude)`. */
export async function countiesAt(sql: Sql, points: string[]): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const some of batches([...new Set(points)])) {
		const outlines = await sql<Outline[]>`
			select c.fips, coalesce(c.boundary, c.boundary_simple) as shape from county c
			where c.extent is not null and coalesce(c.boundary, c.boundary_simple) is not null
				and exists (select from unnest(${some}::text[]) as p where c.extent @> p::point)
		`;
		for (const point of some) {
			const at = JSON.parse(`[${point.slice(1, -1)}]`) as Position;
			const county = outlines.find(({ shape }) => isWithin(at, shape));
			if (county) found.set(point, county.fips);
		}
	}
	return found;
}
