import type { MemberEntry } from '#lib/domain/import/members.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows, range } from './records.ts';
import { overlaps, type Term } from './terms.ts';

type Time = Pick<Term, 'since' | 'until'>;

/** The people who are staff to a body on a day. */
export async function listStaff(sql: Sql, bodyId: string, day: Day): Promise<Set<string>> {
	const rows = await sql<{ personId: string }[]>`
		select person_id from staff_assignment where body_id = ${bodyId} and during @> ${day}::date
	`;
	return new Set(rows.map(({ personId }) => personId));
}

/** Coordinators work for the table and do not sit at it: their rows become staff, without seat or vote. */
export async function saveStaff(
	sql: Sql,
	entries: MemberEntry[],
	persons: Map<number, string>,
	organizations: Map<number, string>,
	{ bodyId, known, ledger }: Context
) {
	const times = await listTimes(sql, bodyId!);
	const rows: object[] = [];
	for (const entry of entries) {
		const personId = persons.get(entry.row)!;
		const isHeard = entry.seatId !== undefined || entry.voting === true;
		ledger.warn(
			entry.row,
			'role',
			entry.person,
			isHeard ? 'staff_given_seat_or_vote' : 'coordinator_is_staff'
		);
		const time = { since: entry.from ?? known.today, until: entry.until ?? null };
		const served = times.get(personId) ?? [];
		const already = served.some((one) => overlaps(one, time));
		ledger.mark(entry.row, already ? 'unchanged' : 'added');
		if (already) continue;
		times.set(personId, [...served, time]);
		rows.push({
			body_id: bodyId,
			person_id: personId,
			position: 'coordinator',
			employer_id: organizations.get(entry.row) ?? null,
			during: range(time.since, time.until)
		});
	}
	await addRows(sql, 'staff_assignment', rows);
}

async function listTimes(sql: Sql, bodyId: string): Promise<Map<string, Time[]>> {
	const rows = await sql<(Time & { personId: string })[]>`
		select person_id, lower(during) as since, upper(during) as until
		from staff_assignment where body_id = ${bodyId} and not isempty(during)
	`;
	return Map.groupBy(rows, ({ personId }) => personId);
}
