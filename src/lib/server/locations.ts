import type { Exactness } from '../domain/place/found.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a place of an organization. */
export interface LocationInput {
	name: string | null;
	address: string | null;
	city: string | null;
	state: string | null;
	postalCode: string | null;
	countyFips: string | null;
	latitude: number | null;
	longitude: number | null;
	confidential: boolean;
	/** How exactly the position is known when it was looked up; null when it was typed in or brought in. */
	foundAs: Exactness | null;
}

/** A place of an organization. Confidential ones are only seen by who keeps them. */
export interface Location extends LocationInput {
	id: string;
	countyName: string | null;
	version: number;
}

/** The places of an organization that whoever asks may see. */
export function list(sql: Sql, organization: string): Promise<Location[]> {
	return sql<Location[]>`
		select l.id, l.name, l.address, l.city, l.state, l.postal_code, l.county_fips, c.name as county_name,
			l.at[1] as latitude, l.at[0] as longitude, l.confidential, l.found_as, l.version
		from location l
		left join county c on c.fips = l.county_fips
		where l.organization_id::text = ${organization}
		order by l.name nulls first, l.id
	`;
}

/** Adds a place to an organization, which a body keeps; returns its id. */
export async function add(
	sql: Sql,
	{ organization, body }: { organization: string; body: string },
	input: LocationInput
): Promise<string> {
	const { name, address, city, state, postalCode, countyFips, confidential, foundAs } = input;
	const [row] = await sql<{ id: string }[]>`
		insert into location
			(organization_id, home_body_id, name, address, city, state, postal_code, county_fips, confidential, found_as, at)
		values (
			${organization}, ${body}, ${name}, ${address}, ${city}, ${state}, ${postalCode}, ${countyFips}, ${confidential}, ${foundAs},
			${pointOf(sql, input)}
		)
		returning id
	`;
	return row!.id;
}

/** Changes a place seen in this version; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	id: string,
	version: number,
	input: LocationInput
): Promise<boolean> {
	const { name, address, city, state, postalCode, countyFips, confidential, foundAs } = input;
	const rows = await sql`
		update location set
			name = ${name}, address = ${address}, city = ${city}, state = ${state}, postal_code = ${postalCode},
			county_fips = ${countyFips}, confidential = ${confidential}, at = ${pointOf(sql, input)},
			found_as = case when at ~= ${pointOf(sql, input)} then found_as else ${foundAs} end
		where id = ${id} and version = ${version}
		returning id
	`;
	return rows.length > 0;
}

// PostgreSQL's points have longitude first.
function pointOf(sql: Sql, { latitude, longitude }: LocationInput) {
	return latitude === null || longitude === null
		? sql`null::point`
		: sql`point(${longitude}::float8, ${latitude}::float8)`;
}
