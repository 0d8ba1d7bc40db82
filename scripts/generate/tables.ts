import type { Sql } from '#lib/server/connect.ts';

/** How many tables to make, and how large each of them is. */
export interface Size {
	/** A state that exists; the tables get its counties in turn. */
	state: string;
	/** The first part of each address: "made" gives made-1, made-2 and so on. */
	prefix: string;
	bodies: number;
	seats: number;
	members: number;
	/** Meetings before `until`, one a month. */
	months: number;
	until: string;
}

/**
 * Fills a database with invented bodies, always the same ones for the same size: seats by sector, members of
 * organizations, confirmed holders, meetings and attendance. For measuring; answers the ids of the bodies.
 */
export async function makeTables(sql: Sql, size: Size): Promise<string[]> {
	const bodies = await makeBodies(sql, size);
	await makeSeats(sql, bodies, size.seats);
	await makeMembers(sql, bodies, size);
	await makeMeetings(sql, bodies, size);
	return bodies;
}

async function makeBodies(sql: Sql, { prefix, bodies, state }: Size): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		insert into body (id, slug, name, state_code, invented)
		select md5('body ' || ${prefix} || n)::uuid, ${prefix} || '-' || n, 'Table ' || n || ' (' || ${prefix} || ')', ${state}, true from generate_series(1, ${bodies}::integer) n
		returning id
	`;
	const ids = rows.map(({ id }) => id);
	await sql`
		insert into body_county (body_id, county_fips)
		select b.id, c.fips
		from unnest(${ids}::uuid[]) with ordinality b (id, n)
		join lateral (
			select fips, row_number() over (order by fips) as place, count(*) over () as of
			from county where state_code = ${state}
		) c on (c.place - b.n) % c.of in (0, 1)
	`;
	return ids;
}

function makeSeats(sql: Sql, bodies: string[], seats: number) {
	return sql`
		insert into seat (body_id, code, position, label, class, minimum, rule, during)
		select b, 'S' || lpad(n::text, 2, '0'), n, 'Seat ' || n,
			(array['required', 'expected', 'optional'])[n % 3 + 1], 1 + (n % 5 = 0)::integer,
			jsonb_build_object('sector', jsonb_build_array(s.code)), daterange('2015-01-01', null)
		from unnest(${bodies}::uuid[]) b, generate_series(1, ${seats}::integer) n
		join (select code, row_number() over (order by code) as place, count(*) over () as of from sector) s
			on s.place = n % s.of + 1
	`;
}

// Each member comes from an organization of its own; every fourth seat stays without a holder.
async function makeMembers(sql: Sql, bodies: string[], { members, seats }: Size) {
	await sql`
		insert into organization (id, name, type, sector_code, staff_size, home_body_id, served_counties, invented)
		select md5('organization ' || b || n)::uuid, 'Organization ' || n || ' of ' || left(b::text, 8), 'nonprofit', s.code,
			(array['1-5', '6-20', '21-100', '100+'])[n % 4 + 1], b,
			array(select county_fips from body_county where body_id = b limit 1 + n % 2), true
		from unnest(${bodies}::uuid[]) b, generate_series(1, ${members}::integer) n
		join (select code, row_number() over (order by code) as place, count(*) over () as of from sector) s
			on s.place = n % s.of + 1
	`;
	await sql`
		insert into person (id, body_id, name, invented)
		select md5('person ' || b || n)::uuid, b, 'Person ' || n, true
		from unnest(${bodies}::uuid[]) b, generate_series(1, ${members}::integer) n
	`;
	await sql`
		insert into membership (id, body_id, person_id, organization_id, level, during, invented)
		select md5('membership ' || b || n)::uuid, b, md5('person ' || b || n)::uuid, md5('organization ' || b || n)::uuid,
			(array['director', 'manager', 'supervisor', 'frontline'])[n % 4 + 1], daterange('2016-01-01'::date + n, null), true
		from unnest(${bodies}::uuid[]) b, generate_series(1, ${members}::integer) n
	`;
	await sql`
		insert into seat_assignment (body_id, seat_id, membership_id, during)
		select s.body_id, s.id, md5('membership ' || s.body_id || s.position)::uuid, daterange('2018-01-01', null)
		from seat s
		where s.body_id = any (${bodies}::uuid[]) and s.position <= ${Math.min(seats, members)} and s.position % 4 <> 0
	`;
}

// Whether somebody came follows from the names of the two, so that it is the same each time.
async function makeMeetings(sql: Sql, bodies: string[], { months, until }: Size) {
	await sql`
		insert into meeting (id, body_id, held_on, invented)
		select md5('meeting ' || b || n)::uuid, b, (${until}::date - make_interval(months => n::integer))::date, true
		from unnest(${bodies}::uuid[]) b, generate_series(1, ${months}::integer) n
	`;
	await sql`
		insert into attendance (body_id, meeting_id, membership_id, present)
		select g.body_id, g.id, m.id,
			(array['self', 'self', 'self', 'alternate', 'excused', 'absent', 'self', 'absent'])[
				1 + get_byte(decode(md5(g.id::text || m.id), 'hex'), 0) % 8
			]
		from meeting g
		join membership m on m.body_id = g.body_id and m.during @> g.held_on
		where g.body_id = any (${bodies}::uuid[])
	`;
}
