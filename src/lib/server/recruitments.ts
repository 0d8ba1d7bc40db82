import type { Day } from '../domain/place/dates.ts';
import {
	peaceFrom,
	type RecruitmentDays,
	type RecruitmentStep
} from '../domain/roster/recruitment.ts';
import type { Begun } from '../domain/roster/recruitment-board.ts';
import type { Sql } from './connect.ts';

/** An organization that is asked to fill a seat, or an open call for it. */
export interface Recruitment extends RecruitmentDays {
	id: string;
	/** The code of the seat. */
	seat: string;
	organizationId: string | null;
	organizationName: string | null;
	/** Where an open call is made known; null when an organization is asked. */
	call: string | null;
	/** How many answered an open call, when somebody counted. */
	answers: number | null;
	introducerId: string | null;
	introducerName: string | null;
	vacantSince: Day | null;
	declineReason: string | null;
	version: number;
}

/** What begins it: an organization or a call, and who of the members could introduce. */
export interface RecruitmentInput {
	seatId: string;
	organizationId: string | null;
	call: string | null;
	introducerId: string | null;
	vacantSince: Day | null;
	prospectOn: Day;
}

/** Who is asked for the seats of a body, also who declined, by seat and day: for who may see its people; else nothing. */
export function list(sql: Sql, body: string, seat: string | null = null): Promise<Recruitment[]> {
	return sql<Recruitment[]>`
		${rows(sql)}
		where r.body_id = ${body} and s.code = coalesce(${seat}, s.code)
		order by s.position, s.code, r.prospect_on, r.id
	`;
}

/** One of them by its id, or null: also when it is not mine to see. */
export async function find(sql: Sql, body: string, id: string): Promise<Recruitment | null> {
	const [found] = await sql<Recruitment[]>`
		${rows(sql)} where r.body_id = ${body} and r.id::text = ${id}
	`;
	return found ?? null;
}

function rows(sql: Sql) {
	return sql`
		select r.id, s.code as seat, r.organization_id, o.name as organization_name, r.call, r.answers, r.introducer_id,
			case when p.minor then split_part(p.name, ' ', 1) else p.name end as introducer_name,
			r.vacant_since, r.prospect_on, r.invited_on, r.accepted_on, r.declined_on, r.decline_reason, r.oriented_on, r.version
		from recruitment r
		join seat s on s.id = r.seat_id
		left join organization o on o.id = r.organization_id
		left join membership m on m.id = r.introducer_id
		left join person p on p.id = m.person_id
	`;
}

/** How many were invited to each seat, by code, and have not answered by a day: for anyone. */
export async function countInvited(
	sql: Sql,
	body: string,
	on: Day
): Promise<Record<string, number>> {
	const counts = await sql<{ code: string; invited: number }[]>`
		select s.code, i.invited from invited_to(${body}, ${on}) i join seat s on s.id = i.seat_id
	`;
	return Object.fromEntries(counts.map(({ code, invited }) => [code, invited]));
}

/** How the search for people of a body went, oldest first, without who was asked and for which seat: for anyone. */
export function listWithoutNames(sql: Sql, body: string): Promise<Begun[]> {
	return sql<Begun[]>`select * from recruiting_without_names(${body})`;
}

/** An organization that said no. */
export interface Refusal {
	organization: string;
	declinedOn: Day;
}

/**
 * The organizations that declined a seat, or any seat of the body for null, in the twelve months before a day. They are
 * not suggested to anyone; who they are is to be shown to the body's own people only.
 */
export function declinedWithin(
	sql: Sql,
	body: string,
	seat: string | null,
	on: Day
): Promise<Refusal[]> {
	return sql<Refusal[]>`
		select organization_id as organization, declined_on from left_in_peace(${body}, ${seat}, ${peaceFrom(on)}, ${on})
		order by declined_on, organization_id
	`;
}

type Changed = Partial<
	RecruitmentDays & Pick<Recruitment, 'declineReason' | 'introducerId' | 'answers'>
>;

/** Begins to ask an organization or makes an open call; returns the id. */
export async function add(sql: Sql, body: string, input: RecruitmentInput): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		insert into recruitment ${sql({ ...input, bodyId: body })} returning id
	`;
	if (input.vacantSince === null) await sinceItExists(sql, row!.id);
	return row!.id;
}

// A seat that nobody ever held is vacant since it is there, where that day is known.
async function sinceItExists(sql: Sql, id: string) {
	await sql`
		update recruitment r set vacant_since = lower(s.during)
		from seat s
		where r.id = ${id} and s.id = r.seat_id and lower(s.during) <= r.prospect_on
			and not exists (select from seat_assignment a where a.seat_id = s.id and a.standing = 'confirmed')
	`;
}

/** Goes a step on from the version that was seen; false when somebody was first, or it is not ours to change. */
export async function changeStep(
	sql: Sql,
	seen: { id: string; version: number },
	{ step, on, reason }: { step: RecruitmentStep; on: Day; reason: string | null }
): Promise<boolean> {
	const days: Record<RecruitmentStep, Changed> = {
		prospect: { prospectOn: on },
		invited: { invitedOn: on },
		accepted: { acceptedOn: on },
		oriented: { orientedOn: on },
		declined: { declinedOn: on, declineReason: reason }
	};
	return change(sql, seen, days[step]);
}

/** Says who could introduce, or how many answered a call, from the version that was seen; false as above. */
export async function change(
	sql: Sql,
	{ id, version }: { id: string; version: number },
	values: Changed
): Promise<boolean> {
	const changed = await sql`
		update recruitment set ${sql({ ...values })} where id = ${id} and version = ${version} returning id
	`;
	return changed.length > 0;
}
