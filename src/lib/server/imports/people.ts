import { fold } from '#lib/domain/import/fold.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';

/** Someone of the body, as names in a file are compared with. */
export type Person = {
	id: string;
	name: string;
	reference: string | null;
	notes: Record<string, unknown>;
};

/** The people of a body, to be asked by id or name. */
export type People = { all: Person[]; byId: Map<string, Person>; byName: Map<string, Person[]> };

/** Everybody a body knows. */
export async function listPeople(sql: Sql, bodyId: string): Promise<People> {
	const all = await sql<
		Person[]
	>`select id, name, reference, notes from person where body_id = ${bodyId} order by id`;
	const byId = new Map<string, Person>();
	const byName = new Map<string, Person[]>();

	for (const person of all) {
		byId.set(person.id, person);
		if (person.reference) byId.set(fold(person.reference), person);
		byName.set(fold(person.name), [...(byName.get(fold(person.name)) ?? []), person]);
	}
	return { all, byId, byName };
}

type Asked = { row: number; id?: string | undefined; person: string };

/**
 * Who a row means: by id, else by name among those without another id. Undefined for somebody new, null after refusing
 * a name that several have.
 */
export function meantPerson(
	people: People,
	{ row, id, person }: Asked,
	{ ledger }: Context,
	column = 'person'
): Person | null | undefined {
	const byId = people.byId.get(fold(id ?? person));
	if (byId) return byId;
	const named = (people.byName.get(fold(person)) ?? []).filter(
		({ reference }) => !id || reference === null
	);
	if (named.length < 2) return named[0];
	const ids = named.map(({ id, reference }) => reference ?? id);
	ledger.refuse(row, column, person, 'person_ambiguous', { ids });
	return null;
}
