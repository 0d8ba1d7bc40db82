import { randomUUID } from 'node:crypto';
import { fold } from '#lib/domain/import/fold.ts';
import type { MemberEntry } from '#lib/domain/import/members.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { saveAlternates } from './alternates.ts';
import type { Context } from './context.ts';
import { findOrganizations } from './find-organizations.ts';
import { nearPerson } from './near-names.ts';
import { listPeople, meantPerson, type People, type Person } from './people.ts';
import { savePerspectives } from './perspectives.ts';
import { addRows, changeRows, range } from './records.ts';
import { saveSeats } from './seat-holders.ts';
import { listStaff, saveStaff } from './staff.ts';
import { placeMembers } from './place-members.ts';
import { listTerms, type Term } from './terms.ts';

/** A row whose person and time are known. `before` is the term that the row changes. */
export type Member = {
	entry: MemberEntry;
	personId: string;
	membershipId: string;
	organizationId: string | undefined;
	since: Day;
	until: Day | null;
	before: Term | undefined;
};

/** Adds and changes the people of a body: their time in it, what they speak for, and the seats they hold. */
export async function saveMembers(sql: Sql, entries: MemberEntry[], context: Context) {
	const bodyId = context.bodyId!;
	const organizations = await findOrganizations(sql, askedOrganizations(entries), context);
	const people = await listPeople(sql, bodyId);
	const persons = await savePersons(sql, entries, people, context);
	const named = entries.filter(({ row }) => persons.has(row));

	const isStaff = ({ role }: MemberEntry) => role === 'coordinator';
	await saveStaff(sql, named.filter(isStaff), persons, organizations, context);
	const terms = await listTerms(sql, bodyId);
	const members = placeMembers(
		named.filter((one) => !isStaff(one)),
		persons,
		organizations,
		terms,
		context
	);
	await saveTerms(sql, members, context);
	await savePerspectives(sql, members, context);
	await saveSeats(sql, members, context);
	await saveAlternates(sql, members, context);
	await warnOfStaff(sql, members, context);
}

function askedOrganizations(entries: MemberEntry[]) {
	return entries
		.filter(({ organization }) => organization !== undefined)
		.map(({ row, organization }) => ({ row, column: 'organization', text: organization! }));
}

// Two rows of one file may name the same new person, for two times.
async function savePersons(sql: Sql, entries: MemberEntry[], people: People, context: Context) {
	const persons = new Map<number, string>();
	const fresh = new Map<string, { id: string; reference: string | null; name: string }>();
	const renamed: { id: string; name?: string; reference?: string | undefined }[] = [];

	for (const entry of entries) {
		const found = meantPerson(people, entry, context);
		if (found === null) continue;
		const key = entry.id ? `id ${fold(entry.id)}` : `name ${fold(entry.person)}`;
		if (found) renamed.push(named(found, entry));
		else if (!fresh.has(key)) {
			fresh.set(key, { id: randomUUID(), reference: entry.id ?? null, name: entry.person });
			warnOfNear(entry, people, context);
		}
		persons.set(entry.row, found?.id ?? fresh.get(key)!.id);
	}
	await addRows(
		sql,
		'person',
		[...fresh.values()].map((person) => ({ ...person, body_id: context.bodyId }))
	);
	const changed = await changeRows(sql, 'person', renamed);
	for (const [row, id] of persons) if (changed.has(id)) context.ledger.mark(row, 'changed');
	return persons;
}

// A name that differs only in case or spaces stays as it was.
function named(person: Person, { id, person: name }: MemberEntry) {
	const isOurId = id?.toLowerCase() === person.id;
	return {
		id: person.id,
		...(fold(person.name) === fold(name) ? {} : { name }),
		reference: isOurId ? undefined : id
	};
}

function warnOfNear({ row, person }: MemberEntry, people: People, { ledger }: Context) {
	const near = nearPerson(
		person,
		people.all.map(({ name }) => name)
	);
	if (near) ledger.warn(row, 'person', person, 'name_near', { near });
}

async function saveTerms(sql: Sql, members: Member[], context: Context) {
	const older = members.filter(({ before }) => before);
	const fresh = members.filter(({ before }) => !before);
	const changed = await changeRows(sql, 'membership', older.map(olderTerm));
	await addRows(
		sql,
		'membership',
		fresh.map((member) => newTerm(member, context))
	);
	for (const { entry } of fresh) context.ledger.mark(entry.row, 'added');
	for (const { entry, membershipId } of older) {
		context.ledger.mark(entry.row, changed.has(membershipId) ? 'changed' : 'unchanged');
	}
}

function olderTerm({ entry, membershipId, organizationId, since, until, before }: Member) {
	return {
		id: membershipId,
		organization_id: organizationId,
		represents: entry.represents,
		role: entry.role,
		voting: entry.voting,
		level: entry.level,
		county_fips: entry.countyFips,
		during: range(since, until),
		compensated: entry.compensated,
		notes: entry.notes && { ...before!.notes, ...entry.notes }
	};
}

function newTerm(
	{ entry, personId, membershipId, organizationId, since, until }: Member,
	context: Context
) {
	return {
		id: membershipId,
		body_id: context.bodyId,
		person_id: personId,
		organization_id: organizationId ?? null,
		represents: entry.represents ?? null,
		role: entry.role ?? 'member',
		voting: entry.voting ?? entry.role !== 'guest',
		level: entry.level ?? null,
		county_fips: entry.countyFips ?? null,
		during: range(since, until),
		compensated: entry.compensated ?? null,
		source: context.fileName,
		notes: entry.notes ?? {}
	};
}

async function warnOfStaff(sql: Sql, members: Member[], { bodyId, ledger, known }: Context) {
	const staff = await listStaff(sql, bodyId!, known.today);
	for (const { entry, personId } of members) {
		const isHeard = entry.seatId !== undefined || entry.voting === true;
		if (isHeard && staff.has(personId))
			ledger.warn(entry.row, 'person', entry.person, 'staff_given_seat_or_vote');
	}
}
