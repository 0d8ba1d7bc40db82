import type { CountyMove, Reaching } from '../domain/place/county-move.ts';
import type { Day } from '../domain/place/dates.ts';
import { makeRoom } from './catchment-register.ts';
import type { Sql } from './connect.ts';

/** A catchment that a county may be moved to; `until` is the day after its last. */
export interface Destination {
	id: string;
	name: string;
	until: Day | null;
}

/** The catchments of a state that there are on a day, by name. */
export function listDestinations(sql: Sql, state: string, on: Day): Promise<Destination[]> {
	return sql<Destination[]>`
		select id, name, upper(during) as until from catchment where state_code = ${state} and during @> ${on}::date order by name
	`;
}

/** The collaboratives of a state on a day with their counties, by name. */
export function listReaching(sql: Sql, state: string, on: Day): Promise<Reaching[]> {
	return sql<Reaching[]>`
		select b.slug, b.name, array_agg(bc.county_fips order by bc.county_fips) as counties
		from body b join body_county bc on bc.body_id = b.id and bc.during @> ${on}::date
		where b.state_code = ${state} and b.type = 'community_collaborative' and b.during @> ${on}::date
		group by b.id order by b.name, b.slug
	`;
}

/** Moves a county: what it was in for that time ends before it, and goes on after it. Fails with 42501 for who does not keep the state. */
export async function add(
	sql: Sql,
	{ fips, from, until }: CountyMove,
	to: Destination | null,
	source: string | null
): Promise<void> {
	await makeRoom(sql, [fips], { from, until });
	if (!to) return;
	await sql`
		insert into catchment_county (catchment_id, county_fips, during, source)
		values (${to.id}, ${fips}, daterange(${from}, ${until}), ${source})
	`;
}
