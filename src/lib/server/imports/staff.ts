import type { MemberEntry } from '#lib/domain/import/members.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows, range } from './records.ts';

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
	const already = await listStaff(sql, bodyId!, known.today);
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
		ledger.mark(entry.row, already.has(personId) ? 'unchanged' : 'added');
		if (already.has(personId)) continue;
		rows.push({
			body_id: bodyId,
			person_id: personId,
			position: 'coordinator',
			employer_id: organizations.get(entry.row) ?? null,
			during: range(entry.from ?? known.today, entry.until)
		});
	}
	await addRows(sql, 'staff_assignment', rows);
}
