import type { Sql } from '#lib/server/connect.ts';
import { makeTables, type Size } from './tables.ts';

/** How large a made-up state is: the tables, and all organizations of the directory, those at the tables among them. */
export interface StateSize extends Size {
	organizations: number;
}

/** A state as large as they come: 69 collaboratives, 10,000 organizations, five years of meetings. */
export function largeState(state: string, until: string): StateSize {
	return {
		state,
		prefix: `made-${state.toLowerCase()}`,
		bodies: 69,
		seats: 20,
		members: 30,
		months: 60,
		organizations: 10_000,
		until
	};
}

/** Fills a state that exists with made-up tables and organizations, always the same ones. */
export async function makeState(sql: Sql, size: StateSize): Promise<void> {
	await makeTables(sql, size);
	const further = Math.max(0, size.organizations - size.bodies * size.members);
	await sql`
		insert into organization (id, name, type, sector_code, county_fips, invented)
		select md5(${`further ${size.prefix} `} || n)::uuid, 'Further organization ' || n || ${` (${size.state})`}, 'nonprofit', s.code, c.fips, true
		from generate_series(1, ${further}::integer) n
		join (select code, row_number() over (order by code) as place, count(*) over () as of from sector) s
			on s.place = n % s.of + 1
		join (
			select fips, row_number() over (order by fips) as place, count(*) over () as of
			from county where state_code = ${size.state}
		) c on c.place = n % c.of + 1
	`;
}
