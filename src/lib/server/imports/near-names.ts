import { distance } from '#lib/domain/import/closest.ts';
import { fold } from '#lib/domain/import/fold.ts';
import type { Sql } from '../connect.ts';
import { batches } from './records.ts';

type Asked = { row: number; name: string };
type Near = Asked & { near: string };

const patience = 3_000;

/**
 * For new names the most similar name of an organization already there (trigram similarity of at least 0.6). Looks for
 * some seconds at most: in a large directory of alike names each look is slow, and this is only a hint.
 */
export async function nearOrganizations(sql: Sql, asked: Asked[]): Promise<Near[]> {
	const until = performance.now() + patience;
	const found: Near[] = [];
	await sql`select set_config('pg_trgm.similarity_threshold', '0.6', true)`;
	for (const some of batches(asked, 50)) {
		if (performance.now() > until) break;
		found.push(...(await look(sql, some)));
	}
	return found;
}

function look(sql: Sql, asked: Asked[]) {
	return sql<Near[]>`
		select asked.row, asked.name, other.name as near
		from unnest(${asked.map(({ row }) => row)}::integer[], ${asked.map(({ name }) => name)}::text[]) as asked(row, name)
		cross join lateral (
			select o.name from organization o
			where o.name % asked.name and folded(o.name) <> folded(asked.name)
			order by similarity(o.name, asked.name) desc
			limit 1
		) other
	`;
}

/** A name among others that differs by a letter or two; undefined when there is none. */
export function nearPerson(name: string, others: Iterable<string>): string | undefined {
	const wanted = fold(name).slice(0, 100);
	const allowed = wanted.length < 8 ? 1 : 2;
	for (const other of others) {
		const folded = fold(other).slice(0, 100);
		if (folded === wanted || Math.abs(folded.length - wanted.length) > allowed) continue;
		if (distance(wanted, folded) <= allowed) return other;
	}
	return undefined;
}
