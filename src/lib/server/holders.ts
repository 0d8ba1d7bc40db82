import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** Someone in a seat, or proposed for it, with name: for who may see the people of the body. */
export interface Holder {
	id: string;
	membershipId: string;
	name: string;
	organizationName: string | null;
	standing: 'confirmed' | 'proposed';
	since: Day;
	overrideReason: string | null;
	version: number;
}

/** Who holds a seat on a day, or is proposed for it. */
export function list(sql: Sql, seat: string, on: Day): Promise<Holder[]> {
	return sql<Holder[]>`
		select h.id, h.membership_id, case when p.minor then split_part(p.name, ' ', 1) else p.name end as name,
			o.name as organization_name, h.standing, lower(h.during) as since, h.override_reason, h.version
		from seat_assignment h
		join membership m on m.id = h.membership_id
		join person p on p.id = m.person_id
		left join organization o on o.id = m.organization_id
		where h.seat_id = ${seat} and h.during @> ${on}::date and m.during @> ${on}::date
		order by h.standing, lower(h.during), p.name
	`;
}

/** The confirmed seat of a membership on a day, other than this one: someone holds one seat unless there is a reason. */
export async function findOther(sql: Sql, membership: string, seat: string, on: Day) {
	const [other] = await sql<{ code: string; label: string }[]>`
		select s.code, s.label
		from seat_assignment h join seat s on s.id = h.seat_id
		where h.membership_id = ${membership} and h.seat_id <> ${seat} and h.standing = 'confirmed' and h.during && daterange(${on}, null)
			and h.override_reason is null
		limit 1
	`;
	return other ?? null;
}

/**
 * Confirms a membership in a seat from a day on, whether it was proposed before or not. A second seat needs a reason.
 * False when nobody has this membership from that day on.
 */
export async function confirm(
	sql: Sql,
	{ body, seat, membership, from, reason }: Confirmation
): Promise<boolean> {
	const proposed = await sql`
		update seat_assignment set standing = 'confirmed', override_reason = ${reason}
		where seat_id = ${seat} and membership_id = ${membership} and standing = 'proposed' and during @> ${from}::date
		returning id
	`;
	if (proposed.length > 0) return true;
	const added = await sql`
		insert into seat_assignment (body_id, seat_id, membership_id, override_reason, during)
		select ${body}, ${seat}, m.id, ${reason}, m.during * daterange(greatest(${from}::date, lower(m.during)), null)
		from membership m
		where m.id = ${membership} and m.body_id = ${body} and not isempty(m.during * daterange(${from}, null))
		returning id
	`;
	return added.length > 0;
}

/** Who is to hold which seat of a body, from when, and why although they hold another. */
export interface Confirmation {
	body: string;
	seat: string;
	membership: string;
	from: Day;
	reason: string | null;
}

/** Takes someone out of a seat from a day on; false when somebody was first. What began that day is gone altogether. */
export async function remove(
	sql: Sql,
	holder: { id: string; version: number },
	on: Day
): Promise<boolean> {
	const ended = await sql`
		update seat_assignment set during = daterange(lower(during), ${on})
		where id = ${holder.id} and version = ${holder.version} and lower(during) < ${on}::date
		returning id
	`;
	if (ended.length > 0) return true;
	const gone = await sql`
		delete from seat_assignment where id = ${holder.id} and version = ${holder.version} and lower(during) >= ${on}::date returning id
	`;
	return gone.length > 0;
}
