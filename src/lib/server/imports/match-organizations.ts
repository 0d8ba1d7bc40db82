import type { Sql } from '../connect.ts';

/** An organization that a row of a file could mean. */
export type Candidate = {
	position: number;
	id: string;
	name: string;
	reference: string | null;
	homeBodyId: string | null;
	countyFips: string | null;
	notes: Record<string, unknown>;
	byId: boolean;
};

export type Asked = { id?: string | undefined; name: string };

/** For each asked organization, by position, those with its id (ours or the file's) or exactly its name. */
export async function listCandidates(
	sql: Sql,
	asked: Asked[],
	bodyId: string | null
): Promise<Candidate[][]> {
	const ids = asked.map(({ id }) => id ?? '');
	const names = asked.map(({ name }) => name);
	const rows = await sql<Candidate[]>`
		with asked as (
			select * from unnest(${ids}::text[], ${names}::text[]) with ordinality as a(id, name, position)
		),
		found as (
			select a.position, o.id, true as by_id from asked a join organization o on o.reference = a.id
			where a.id <> '' and o.home_body_id is not distinct from ${bodyId}::uuid
			union
			select a.position, o.id, true from asked a join organization o on o.id = try_uuid(a.id) where a.id <> ''
			union
			select a.position, o.id, false from asked a join organization o on folded(o.name) = folded(a.name) where a.name <> ''
		)
		select f.position::integer - 1 as position, o.id, o.name, o.reference, o.home_body_id, o.county_fips, o.notes, bool_or(f.by_id) as by_id
		from found f join organization o on o.id = f.id
		group by f.position, o.id
		order by f.position, o.id
	`;
	const byPosition: Candidate[][] = asked.map(() => []);
	for (const row of rows) byPosition[row.position]!.push(row);
	return byPosition;
}
