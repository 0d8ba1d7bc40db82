import type { Perspective } from '#lib/domain/vocabulary.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import type { Member } from './members.ts';
import { addRows, range } from './records.ts';

type Declared = { personId: string; perspective: Perspective };

/** Adds what people say of themselves. What a file leaves out stays: only the person withdraws it. */
export async function savePerspectives(
	sql: Sql,
	members: Member[],
	{ bodyId, known, ledger }: Context
) {
	const declared = await sql<Declared[]>`
		select person_id, perspective from perspective
		where body_id = ${bodyId} and coalesce(upper(during), 'infinity') > ${known.today}::date
	`;
	const key = ({ personId, perspective }: Declared) => `${personId} ${perspective}`;
	const there = new Set(declared.map(key));
	const rows: object[] = [];

	for (const { entry, personId, since, until } of members) {
		for (const perspective of entry.perspectives ?? []) {
			if (there.has(key({ personId, perspective }))) continue;
			there.add(key({ personId, perspective }));
			rows.push({ body_id: bodyId, person_id: personId, perspective, during: range(since, until) });
			ledger.mark(entry.row, 'changed');
		}
	}
	await addRows(sql, 'perspective', rows);
}
