import type { Perspective } from '#lib/domain/vocabulary.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import type { Member } from './members.ts';
import { addRows, range } from './records.ts';
import { overlaps, type Term } from './terms.ts';

type Declared = Pick<Term, 'since' | 'until'>;
type DeclaredRow = Declared & { personId: string; perspective: Perspective };

/**
 * Adds what people say of themselves, for as long as they serve. Whatever was said during that time stays as it is: what
 * a file leaves out is not withdrawn, and what the person withdrew does not come back.
 */
export async function savePerspectives(sql: Sql, members: Member[], { bodyId, ledger }: Context) {
	const times = await listDeclared(sql, bodyId!);
	const rows: object[] = [];

	for (const { entry, personId, since, until } of members) {
		for (const perspective of entry.perspectives ?? []) {
			const key = keyOf({ personId, perspective });
			const said = times.get(key) ?? [];
			if (said.some((time) => overlaps(time, { since, until }))) continue;
			times.set(key, [...said, { since, until }]);
			rows.push({ body_id: bodyId, person_id: personId, perspective, during: range(since, until) });
			ledger.mark(entry.row, 'changed');
		}
	}
	await addRows(sql, 'perspective', rows);
}

async function listDeclared(sql: Sql, bodyId: string): Promise<Map<string, Declared[]>> {
	const rows = await sql<DeclaredRow[]>`
		select person_id, perspective, lower(during) as since, upper(during) as until
		from perspective where body_id = ${bodyId} and not isempty(during)
	`;
	return Map.groupBy(rows, keyOf);
}

function keyOf({ personId, perspective }: { personId: string; perspective: Perspective }) {
	return `${personId} ${perspective}`;
}
