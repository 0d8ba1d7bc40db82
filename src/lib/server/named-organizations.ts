import type { Party } from '../domain/agreement/agreements.ts';
import type { Sql } from './connect.ts';

/** Part of a query: the organizations that a column of ids lists, as `{ id, name }` by name. The column comes as "a.parties". */
export function named(sql: Sql, column: string) {
	return sql<Party[]>`coalesce((
		select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by lower(o.name), o.id)
		from organization o where o.id = any (${sql(column)})
	), '[]')`;
}
