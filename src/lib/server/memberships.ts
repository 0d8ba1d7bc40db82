import type { Day } from '../domain/place/dates.ts';
import { bandOf, type Level } from '../domain/vocabulary.ts';
import type { Member } from '../domain/roster/members.ts';
import type { Sql } from './connect.ts';

type Row = Omit<Member, 'level'> & { level: Level | null };

/** The members of a body on a day without names; ids are running numbers for who may not see the people. */
export async function list(sql: Sql, body: string, on: Day): Promise<Member[]> {
	const [rows, paid] = await Promise.all([rowsOf(sql, body, on), paymentsOf(sql, body, on)]);
	return rows.map((row) => ({
		...row,
		level: bandOf(row.level),
		compensated: paid.get(row.id) ?? null
	}));
}

function rowsOf(sql: Sql, body: string, on: Day) {
	return sql<Row[]>`
		select id, organization_id as organization, organization_name, sectors || other_sectors as sectors, organization_type,
			perspectives, role, level, voting, county_fips as county, since, staff, alternate_of, meetings
		from members_of(${body}, ${on})
	`;
}

// Who is paid for the time is read as a person of the table may read it: outsiders know nothing of it.
async function paymentsOf(sql: Sql, body: string, on: Day): Promise<Map<string, string>> {
	const rows = await sql<{ id: string; compensated: string }[]>`
		select id, compensated from membership
		where body_id = ${body} and during @> ${on}::date and compensated is not null
	`;
	return new Map(rows.map(({ id, compensated }) => [id, compensated]));
}

/** The name of each member by membership, for who may see the people of the body; for others nothing. */
export async function listNames(sql: Sql, body: string, on: Day): Promise<Record<string, string>> {
	// A minor's surname stays off every page that is shared or printed.
	const rows = await sql<{ id: string; name: string }[]>`
		select m.id, case when p.minor then split_part(p.name, ' ', 1) else p.name end as name
		from membership m
		join person p on p.id = m.person_id
		where m.body_id = ${body} and m.during @> ${on}::date
	`;
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
