import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import type { Member } from './members.ts';
import { listPeople, meantPerson } from './people.ts';
import { changeRows } from './records.ts';
import { listTerms, overlaps } from './terms.ts';

/** Links those who come in another's place to that person's term, also when both are in the same file. */
export async function saveAlternates(sql: Sql, members: Member[], context: Context) {
	const asked = members.filter(({ entry }) => entry.alternateOf !== undefined);
	if (asked.length === 0) return;
	const people = await listPeople(sql, context.bodyId!);
	const terms = await listTerms(sql, context.bodyId!);
	const rows: { id: string; alternate_of: string }[] = [];

	for (const member of asked) {
		const { row, alternateOf = '' } = member.entry;
		const person = meantPerson(people, { row, person: alternateOf }, context, 'alternate_of');
		const term = (person && terms.get(person.id))?.find((one) => overlaps(one, member));
		if (person?.id === member.personId)
			context.ledger.refuse(row, 'alternate_of', alternateOf, 'own_alternate');
		else if (term) rows.push({ id: member.membershipId, alternate_of: term.id });
		else if (person !== null)
			context.ledger.refuse(
				row,
				'alternate_of',
				alternateOf,
				'person_unknown',
				nearOf(people, alternateOf, context)
			);
	}
	const changed = await changeRows(sql, 'membership', rows);
	for (const { entry, membershipId } of asked)
		if (changed.has(membershipId)) context.ledger.mark(entry.row, 'changed');
}

function nearOf(people: { all: { name: string }[] }, name: string, { known }: Context) {
	return { near: known.suggest(name, () => people.all.map((person) => person.name)) };
}
