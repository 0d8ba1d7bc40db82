import type { Day } from '../domain/place/dates.ts';
import { dayAfter } from '../domain/place/periods.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a member. */
export interface MemberInput {
	name: string;
	email: string | null;
	contactVia: string | null;
	minor: boolean;
	organizationId: string | null;
	represents: string | null;
	role: string;
	voting: boolean;
	level: string | null;
	countyFips: string | null;
	from: Day;
	alternateOf: string | null;
	perspectives: string[];
}

/** A member with name, for who may see the people of the body. */
export interface MemberOnFile extends MemberInput {
	id: string;
	personId: string;
	organizationName: string | null;
	countyName: string | null;
	alternateOfName: string | null;
	/** The last day of the term; null is open. */
	last: Day | null;
	/** The seat held on the day asked about, or on the last day. */
	seats: { code: string; label: string; labelEs: string | null; standing: string }[];
	invented: boolean;
	version: number;
	personVersion: number;
}

/** The members of a body on a day by name: nobody for those who may not see its people. */
export function list(sql: Sql, body: string, on: Day): Promise<MemberOnFile[]> {
	return sql<MemberOnFile[]>`
		${rows(sql, on)} where m.body_id = ${body} and m.during @> ${on}::date order by lower(p.name), m.id
	`;
}

/** Memberships of a body that ended before a day, latest first. */
export function listFormer(sql: Sql, body: string, on: Day): Promise<MemberOnFile[]> {
	return sql<MemberOnFile[]>`
		${rows(sql, on)} where m.body_id = ${body} and upper(m.during) <= ${on}::date order by upper(m.during) desc, lower(p.name)
	`;
}

/** The membership with this id at a body, or null: also when it is not mine to see. */
export async function find(
	sql: Sql,
	body: string,
	id: string,
	on: Day
): Promise<MemberOnFile | null> {
	const [member] = await sql<
		MemberOnFile[]
	>`${rows(sql, on)} where m.body_id = ${body} and m.id::text = ${id}`;
	return member ?? null;
}

/** The name with the surname also of a minor: only for the form of who keeps the record. */
export async function findFullName(sql: Sql, body: string, person: string): Promise<string> {
	const [row] = await sql<{ name: string }[]>`
		select name from person where body_id = ${body} and id = ${person}
	`;
	return row?.name ?? '';
}

/** The members that sit for an organization at a body on a day. */
export function listOfOrganization(sql: Sql, body: string, organization: string, on: Day) {
	return sql<MemberOnFile[]>`
		${rows(sql, on)}
		where m.body_id = ${body} and m.organization_id = ${organization} and m.during @> ${on}::date
		order by lower(p.name)
	`;
}

/** Adds a member; returns the membership's id. A person of this body with the same name is the same person. */
export async function add(sql: Sql, body: string, input: MemberInput): Promise<string> {
	const person = await personFor(sql, body, input);
	const [row] = await sql<{ id: string }[]>`
		insert into membership
			(body_id, person_id, organization_id, represents, role, voting, level, county_fips, alternate_of, during)
		values (
			${body}, ${person}, ${input.organizationId}, ${input.represents}, ${input.role}, ${input.voting}, ${input.level},
			${input.countyFips}, ${input.alternateOf}, daterange(${input.from}, null)
		)
		returning id
	`;
	await declare(sql, body, person, input.perspectives, input.from);
	return row!.id;
}

/** Changes a member seen in these versions; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	member: MemberOnFile,
	body: string,
	input: MemberInput,
	on: Day
): Promise<boolean> {
	const people = await sql`
		update person set name = ${input.name}, email = ${input.email}, contact_via = ${input.contactVia}, minor = ${input.minor}
		where id = ${member.personId} and version = ${member.personVersion}
		returning id
	`;
	const terms = await sql`
		update membership set
			organization_id = ${input.organizationId}, represents = ${input.represents}, role = ${input.role},
			voting = ${input.voting}, level = ${input.level}, county_fips = ${input.countyFips},
			alternate_of = ${input.alternateOf}, during = daterange(${input.from}, upper(during))
		where id = ${member.id} and version = ${member.version}
		returning id
	`;
	if (people.length === 0 || terms.length === 0) return false;
	await declare(sql, body, member.personId, input.perspectives, on);
	return true;
}

/** Ends a membership seen in this version with its last day, and its seats with it; false when somebody was first. */
export async function end(
	sql: Sql,
	member: { id: string; version: number },
	last: Day
): Promise<boolean> {
	const until = dayAfter(last);
	const rows = await sql`
		update membership set during = daterange(lower(during), ${until})
		where id = ${member.id} and version = ${member.version} and lower(during) < ${until}::date
		returning id
	`;
	if (rows.length === 0) return false;
	await sql`
		update seat_assignment set during = daterange(lower(during), ${until})
		where membership_id = ${member.id} and lower(during) < ${until}::date and (upper(during) is null or upper(during) > ${until}::date)
	`;
	await sql`delete from seat_assignment where membership_id = ${member.id} and lower(during) >= ${until}::date`;
	return true;
}

async function personFor(sql: Sql, body: string, input: MemberInput): Promise<string> {
	const { name, email, contactVia, minor } = input;
	const [known] = await sql<{ id: string }[]>`
		select id from person where body_id = ${body} and lower(name) = lower(${name}) order by id limit 1
	`;
	if (known) return known.id;
	const [row] = await sql<{ id: string }[]>`
		insert into person (body_id, name, email, contact_via, minor)
		values (${body}, ${name}, ${email}, ${contactVia}, ${minor})
		returning id
	`;
	return row!.id;
}

// What a person says they speak for begins and ends: it is never overwritten.
async function declare(sql: Sql, body: string, person: string, perspectives: string[], on: Day) {
	await sql`
		delete from perspective
		where body_id = ${body} and person_id = ${person} and not perspective = any (${perspectives}) and lower(during) >= ${on}::date
	`;
	await sql`
		update perspective set during = daterange(lower(during), ${on})
		where body_id = ${body} and person_id = ${person} and not perspective = any (${perspectives}) and during @> ${on}::date
	`;
	await sql`
		insert into perspective (body_id, person_id, perspective, during)
		select ${body}, ${person}, said, daterange(${on}, null)
		from unnest(${perspectives}::text[]) said
		where not exists (
			select from perspective p
			where p.body_id = ${body} and p.person_id = ${person} and p.perspective = said and p.during && daterange(${on}, null)
		)
	`;
}

function rows(sql: Sql, on: Day) {
	return sql`
		select m.id, m.person_id, case when p.minor then split_part(p.name, ' ', 1) else p.name end as name,
			p.email, p.contact_via, p.minor, m.organization_id, o.name as organization_name, m.represents, m.role, m.voting, m.level,
			m.county_fips, c.name as county_name, lower(m.during) as from, (upper(m.during) - 1) as last, m.alternate_of,
			(select case when q.minor then split_part(q.name, ' ', 1) else q.name end from membership a join person q on q.id = a.person_id where a.id = m.alternate_of) as alternate_of_name,
			array(
				select s.perspective from perspective s
				where s.body_id = m.body_id and s.person_id = m.person_id and s.during @> ${on}::date order by s.perspective
			) as perspectives,
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'code', t.code, 'label', t.label, 'labelEs', t.label_es, 'standing', h.standing
				) order by t.position)
				from seat_assignment h join seat t on t.id = h.seat_id
				where h.membership_id = m.id and h.during @> least(${on}::date, (upper(m.during) - 1))
			), '[]') as seats,
			m.invented, m.version, p.version as person_version
		from membership m
		join person p on p.id = m.person_id
		left join organization o on o.id = m.organization_id
		left join county c on c.fips = m.county_fips
	`;
}
