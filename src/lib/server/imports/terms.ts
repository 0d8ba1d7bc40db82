import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';

/** A person's time in a body; `until` is the first day on which it no longer holds. */
export type Term = {
	id: string;
	personId: string;
	since: Day | null;
	until: Day | null;
	notes: Record<string, unknown>;
};

/** All the times people served in a body, by person, earliest first. */
export async function listTerms(sql: Sql, bodyId: string): Promise<Map<string, Term[]>> {
	const rows = await sql<Term[]>`
		select id, person_id, lower(during) as since, upper(during) as until, notes
		from membership where body_id = ${bodyId}
		order by lower(during), id
	`;
	const terms = new Map<string, Term[]>();
	for (const term of rows) terms.set(term.personId, [...(terms.get(term.personId) ?? []), term]);
	return terms;
}

/** Whether a term holds on a day. */
export function holdsOn({ since, until }: Pick<Term, 'since' | 'until'>, day: Day): boolean {
	return (since === null || since <= day) && (until === null || day < until);
}

/** Whether two times share a day. */
export function overlaps(
	one: Pick<Term, 'since' | 'until'>,
	other: Pick<Term, 'since' | 'until'>
): boolean {
	const startsBefore = (a: Day | null, b: Day | null) => a === null || b === null || a < b;
	return startsBefore(one.since, other.until) && startsBefore(other.since, one.until);
}
