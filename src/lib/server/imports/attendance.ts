import { randomUUID } from 'node:crypto';
import type { AttendanceEntry } from '#lib/domain/import/attendance.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { listPeople, meantPerson } from './people.ts';
import { addRows, changeRows } from './records.ts';
import { holdsOn, listTerms } from './terms.ts';

type Meeting = { id: string; heldOn: Day; title: string };
type Came = { entry: AttendanceEntry; membershipId: string; meetingId: string };
type Known = {
	id: string;
	meetingId: string;
	membershipId: string;
	notes: Record<string, unknown>;
};

/** Adds who came to which meeting; a day without a meeting gets one. */
export async function saveAttendance(sql: Sql, entries: AttendanceEntry[], context: Context) {
	const members = await findMemberships(sql, entries, context);
	const sat = entries.filter(({ row }) => members.has(row));
	const meetings = await saveMeetings(sql, sat, context);
	const came = sat.flatMap((entry): Came[] => {
		const meetingId = meetings.get(entry.date);
		return meetingId ? [{ entry, membershipId: members.get(entry.row)!, meetingId }] : [];
	});
	await saveCame(sql, came, context);
}

// A day outside somebody's term would never be counted, and is nearly always a mistyped date or a missing term.
async function findMemberships(sql: Sql, entries: AttendanceEntry[], context: Context) {
	const people = await listPeople(sql, context.bodyId!);
	const terms = await listTerms(sql, context.bodyId!);
	const members = new Map<number, string>();

	for (const entry of entries) {
		const { row, person: name, date } = entry;
		const person = meantPerson(people, entry, context);
		const served = (person && terms.get(person.id)) ?? [];
		const term = served.find((one) => holdsOn(one, date));
		if (term) members.set(row, term.id);
		else if (person && served.length > 0) {
			const { since, until } = served.at(-1)!;
			const facts = { person: person.name, since: since ?? '', until: until ?? '' };
			context.ledger.refuse(row, 'date', date, 'not_member_then', facts);
		} else if (person !== null) {
			const near = context.known.suggest(name, () => people.all.map((one) => one.name));
			context.ledger.refuse(row, 'person', name, 'person_unknown', { near });
		}
	}
	return members;
}

async function saveMeetings(sql: Sql, entries: AttendanceEntry[], { bodyId, ledger }: Context) {
	const days = [...new Set(entries.map(({ date }) => date))];
	const known = await sql<Meeting[]>`
		select id, held_on, title from meeting
		where body_id = ${bodyId} and held_on = any (${days}::date[])
	`;
	const onDay = Map.groupBy(known, ({ heldOn }) => heldOn);
	const meetings = new Map<Day, string>();
	const fresh: { id: string; body_id: string | null; held_on: Day }[] = [];

	for (const day of days) {
		const held = onDay.get(day) ?? [];
		const meant = held.length > 1 ? held.find(({ title }) => title === '') : held[0];
		if (meant) meetings.set(day, meant.id);
		else if (held.length === 0) fresh.push({ id: randomUUID(), body_id: bodyId, held_on: day });
	}
	for (const { row, date } of entries) {
		if ((onDay.get(date)?.length ?? 0) > 1 && !meetings.has(date))
			ledger.refuse(row, 'date', date, 'meeting_ambiguous');
	}
	await addRows(sql, 'meeting', fresh);
	for (const { id, held_on } of fresh) meetings.set(held_on, id);
	return meetings;
}

async function saveCame(sql: Sql, came: Came[], { bodyId, ledger }: Context) {
	const before = await listKnown(sql, came);
	const keyOf = ({ meetingId, membershipId }: { meetingId: string; membershipId: string }) =>
		`${meetingId} ${membershipId}`;
	const fresh = came.filter((one) => !before.has(keyOf(one)));
	const older = came.filter((one) => before.has(keyOf(one)));

	const added = fresh.map(({ entry, meetingId, membershipId }) => {
		const { present, notes = {} } = entry;
		return {
			id: randomUUID(),
			body_id: bodyId,
			meeting_id: meetingId,
			membership_id: membershipId,
			present,
			notes
		};
	});
	await addRows(sql, 'attendance', added);
	const changed = await changeRows(
		sql,
		'attendance',
		older.map((one) => {
			const { id, notes } = before.get(keyOf(one))!;
			return {
				id,
				present: one.entry.present,
				notes: one.entry.notes && { ...notes, ...one.entry.notes }
			};
		})
	);
	for (const { entry } of fresh) ledger.mark(entry.row, 'added');
	for (const one of older)
		ledger.mark(one.entry.row, changed.has(before.get(keyOf(one))!.id) ? 'changed' : 'unchanged');
}

async function listKnown(sql: Sql, came: Came[]) {
	const meetings = [...new Set(came.map(({ meetingId }) => meetingId))];
	const rows = await sql<Known[]>`
		select id, meeting_id, membership_id, notes from attendance where meeting_id = any (${meetings}::uuid[])
	`;
	return new Map(rows.map((row) => [`${row.meetingId} ${row.membershipId}`, row]));
}
