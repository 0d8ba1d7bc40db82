import type { Day } from '../domain/place/dates.ts';
import { bandOf, type Level, type Perspective } from '../domain/vocabulary.ts';
import type { Member } from '../domain/roster/members.ts';
import { byBody } from './by-body.ts';
import type { Sql } from './connect.ts';

type Row = Omit<Member, 'level'> & { body: string; level: Level | null };

// They speak for where they live, not for where an organization has its office.
const homeVoices: Perspective[] = [
	'youth',
	'parent_caregiver',
	'family',
	'lived_experience',
	'community',
	'cultural_leader'
];

/** The members of a body on a day without names; ids are running numbers for who may not see the people. */
export async function list(sql: Sql, body: string, on: Day): Promise<Member[]> {
	return (await listByBody(sql, [body], on)).get(body) ?? [];
}

/** The same for several bodies at once, by the id of the body; a body without members has no entry. */
export async function listByBody(
	sql: Sql,
	bodies: string[],
	on: Day
): Promise<Map<string, Member[]>> {
	const [rows, paid] = await Promise.all([rowsOf(sql, bodies, on), paymentsOf(sql, bodies, on)]);
	return byBody(
		rows.map((row) => ({
			...row,
			level: bandOf(row.level),
			compensated: paid.get(row.id) ?? null
		}))
	);
}

// Where nobody recorded a county, an agency's member is based where the agency has its office; one that serves the whole
// state is nobody's neighbor.
function rowsOf(sql: Sql, bodies: string[], on: Day) {
	return sql<Row[]>`
		select asked.body, m.id, m.organization_id as organization, m.organization_name, m.sectors || m.other_sectors as sectors, m.organization_type,
			m.perspectives, m.role, m.level, m.voting,
			coalesce(m.county_fips, case when not m.perspectives && ${homeVoices} then o.county_fips end) as county,
			m.since, m.staff, m.alternate_of, m.meetings
		from unnest(${bodies}::uuid[]) asked (body)
		cross join lateral members_of(asked.body, ${on}) with ordinality m
		left join organization o on o.id = m.organization_id and not exists (
			select from service s join service_area a on a.service_id = s.id
			where s.organization_id = o.id and a.kind = 'statewide'
		)
		order by m.ordinality
	`;
}

// Who is paid for the time is read as a person of the table may read it: outsiders know nothing of it.
async function paymentsOf(sql: Sql, bodies: string[], on: Day): Promise<Map<string, string>> {
	const rows = await sql<{ id: string; compensated: string }[]>`
		select id, compensated from membership
		where body_id = any (${bodies}::uuid[]) and during @> ${on}::date and compensated is not null
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
