import type { Sql } from '../connect.ts';

/** An import of the past, as far as one may see it. */
export type PastImport = {
	id: string;
	kind: string;
	body: string | null;
	bodyName: string | null;
	fileName: string;
	madeAt: Date;
	rows: number;
	added: number;
	changed: number;
	unchanged: number;
	refused: number;
	undoneAt: Date | null;
};

/** Past imports that may be taken back, latest first; with a body only its own. */
export function list(sql: Sql, bodyId: string | null = null, most = 50): Promise<PastImport[]> {
	return sql<PastImport[]>`
		select i.id, i.kind, b.slug as body, b.name as body_name, i.file_name, i.made_at, i.rows, i.added, i.changed,
			i.unchanged, i.refused, i.undone_at
		from import i left join body b on b.id = i.body_id
		where (i.body_id is null or i.body_id = any (bodies_i_run()))
			and (${bodyId}::uuid is null or i.body_id = ${bodyId}::uuid)
		order by i.made_at desc, i.id
		limit ${most}
	`;
}
