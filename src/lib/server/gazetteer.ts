import type { Exactness, FoundPlace, SoughtPlace } from '../domain/place/found.ts';
import type { Position } from '../domain/place/shape.ts';
import type { Sql } from './connect.ts';

/**
 * About where a place is, from what is on record here and nothing else: the middle of its ZIP area (as brought in with
 * where people live, else of the open places in it), the seat of a county of that name, or the seat of its county.
 */
export async function find(sql: Sql, place: SoughtPlace): Promise<FoundPlace | null> {
	const { postalCode, city, state, countyFips } = place;
	const [row] = await sql<{ at: Position; as: Exactness }[]>`
		select array[x, y]::float8[] as at, exactness as as from (
			select avg(at[0]) as x, avg(at[1]) as y, 'postal_code' as exactness, 1 as rank from demand_point
			where left(${postalCode}, 5) in (reference, name)
			union all
			select avg(at[0]), avg(at[1]), 'postal_code', 2 from location
			where left(postal_code, 5) = left(${postalCode}, 5) and at is not null and not confidential
			union all
			select seat_at[0], seat_at[1], 'city', 3 from county
			where lower(seat_name) = lower(btrim(${city})) and (${state}::text is null or lower(state_code) = lower(${state}))
			union all
			select avg(at[0]), avg(at[1]), 'city', 4 from location
			where lower(city) = lower(btrim(${city})) and (${state}::text is null or lower(state) = lower(${state}))
				and at is not null and not confidential
			union all
			select seat_at[0], seat_at[1], 'county', 5 from county where fips = ${countyFips}
		) as known
		where x is not null
		order by rank
		limit 1
	`;
	return row ?? null;
}
