import type { Day } from '../domain/place/dates.ts';
import type { Presence } from '../domain/roster/members.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a meeting. */
export interface MeetingInput {
	heldOn: Day;
	title: string;
	mode: string | null;
	/** What it is to talk about, in order. */
	agenda: string[];
}

/** A meeting with how many came. */
export interface Meeting extends MeetingInput {
	id: string;
	/** Members present themselves or through an alternate. */
	came: number;
	/** Members somebody wrote something about. */
	recorded: number;
	/** Members whose term included the day. */
	members: number;
	invented: boolean;
	version: number;
}

/** A member on the list of a meeting; null is not recorded. */
export interface Attendee {
	membershipId: string;
	name: string;
	organizationName: string | null;
	role: string;
	alternateOfName: string | null;
	present: Presence | null;
	voting: boolean;
	/** Whether the member stands in for another. */
	alternate: boolean;
	/** Neither staff to the body nor a guest. */
	counted: boolean;
	/** What the member says of themselves, as far as whoever asks may know it. */
	perspectives: string[];
}

/** The meetings of a body, latest first: none for those who may not see its people. */
export function list(sql: Sql, body: string): Promise<Meeting[]> {
	return sql<Meeting[]>`${rows(sql)} where g.body_id = ${body} order by g.held_on desc, g.title`;
}

/** The days a body met, latest first, for anyone. */
export async function listDays(sql: Sql, body: string, from: Day, to: Day): Promise<Day[]> {
	const days = await sql<{ day: Day }[]>`
		select day from meetings_of(${body}, ${from}, ${to}) day order by day desc
	`;
	return days.map(({ day }) => day);
}

/** The meeting with this id, or null: also when it is not mine to see. */
export async function find(sql: Sql, body: string, id: string): Promise<Meeting | null> {
	const [meeting] = await sql<
		Meeting[]
	>`${rows(sql)} where g.body_id = ${body} and g.id::text = ${id}`;
	return meeting ?? null;
}

/** Everyone whose term included the day of a meeting, by name, and how they were present. */
export function listAttendees(sql: Sql, meeting: string): Promise<Attendee[]> {
	return sql<Attendee[]>`
		select m.id as membership_id, case when p.minor then split_part(p.name, ' ', 1) else p.name end as name,
			o.name as organization_name, m.role, t.present, m.voting, m.alternate_of is not null as alternate,
			m.role not in ('coordinator', 'guest') and not exists (
				select from staff_assignment s where s.body_id = m.body_id and s.person_id = m.person_id and s.during @> g.held_on
			) as counted,
			array(
				select s.perspective from perspective s
				where s.body_id = m.body_id and s.person_id = m.person_id and s.during @> g.held_on
			) as perspectives,
			(select case when q.minor then split_part(q.name, ' ', 1) else q.name end from membership a join person q on q.id = a.person_id where a.id = m.alternate_of) as alternate_of_name
		from meeting g
		join membership m on m.body_id = g.body_id and m.during @> g.held_on
		join person p on p.id = m.person_id
		left join organization o on o.id = m.organization_id
		left join attendance t on t.meeting_id = g.id and t.membership_id = m.id
		where g.id = ${meeting}
		order by lower(p.name), m.id
	`;
}

/** Adds a meeting; returns its id. */
export async function add(sql: Sql, body: string, input: MeetingInput): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		insert into meeting ${sql({ ...input, bodyId: body })} returning id
	`;
	return row!.id;
}

/** Writes down what a meeting seen in this version will talk about; false when somebody was first, or it is not ours to change. */
export async function changeAgenda(
	sql: Sql,
	meeting: { id: string; version: number },
	agenda: string[]
): Promise<boolean> {
	const rows = await sql`
		update meeting set agenda = ${agenda} where id = ${meeting.id} and version = ${meeting.version} returning id
	`;
	return rows.length > 0;
}

/** How a member was present, as it was when the form was opened, and as it should be; null is not recorded. */
export interface AttendanceEntry {
	membershipId: string;
	seen: Presence | null;
	present: Presence | null;
}

/** Writes down how members were present, and only what is new. Answers whose entry somebody else changed since: then nothing is written. */
export async function record(
	sql: Sql,
	{ body, meeting }: { body: string; meeting: string },
	entries: AttendanceEntry[]
): Promise<string[]> {
	const changed = entries.filter(({ seen, present }) => seen !== present);
	const said = sql`
		jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as said ("membershipId" uuid, seen text, present text)
	`;
	const clashes = await sql<{ id: string }[]>`
		select said."membershipId" as id
		from ${said} left join attendance t on t.meeting_id = ${meeting} and t.membership_id = said."membershipId"
		where t.present is distinct from said.seen and t.present is distinct from said.present
	`;
	if (clashes.length > 0) return clashes.map(({ id }) => id);
	await sql`
		delete from attendance t using ${said}
		where t.meeting_id = ${meeting} and t.membership_id = said."membershipId" and said.present is null
	`;
	await sql`
		insert into attendance as known (body_id, meeting_id, membership_id, present)
		select ${body}, ${meeting}, said."membershipId", said.present from ${said} where said.present is not null
		on conflict (meeting_id, membership_id) do update set present = excluded.present
		where known.present <> excluded.present
	`;
	return [];
}

function rows(sql: Sql) {
	return sql`
		select g.id, g.held_on, g.title, g.mode, g.agenda, g.invented, g.version, a.came, a.recorded,
			(select count(*) from membership m where m.body_id = g.body_id and m.during @> g.held_on) as members
		from meeting g
		cross join lateral (
			select count(*) as recorded, count(*) filter (where present in ('self', 'alternate')) as came
			from attendance t where t.meeting_id = g.id
		) a
	`;
}
