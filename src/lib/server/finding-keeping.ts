import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/**
 * What a finding is about: the table, the network of its organizations, whom services reach, or the work that organizations
 * keep between them, such as agreements. Each judgement closes only its own.
 */
export type Family = 'table' | (typeof beside)[number];

const beside = ['network', 'gap', 'work'] as const;

/** A finding as it is kept: enough to say it again when it is long closed, and no person's name. */
export interface Kept {
	body: string;
	id: string;
	kind: string;
	facts: object;
}

/** The condition on a finding's kind that holds for one family only. */
export function ofFamily(sql: Sql, family: Family) {
	if (family !== 'table') return sql`kind like ${`${family}\\_%`}`;
	return sql`kind not like all (${beside.map((name) => `${name}\\_%`)}::text[])`;
}

/** Puts what was found on file: new findings are opened, closed ones opened again, and decisions stay as they are. */
export async function keep(sql: Sql, rows: Kept[], on: Day): Promise<void> {
	await sql`
		insert into finding as known (body_id, key, kind, first_seen_on, last_seen_on, state_since, facts)
		select found.body, found.id, found.kind, ${on}, ${on}, ${on}, found.facts
		from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as found (body uuid, id text, kind text, facts jsonb)
		on conflict (body_id, key) do update set
			last_seen_on = greatest(known.last_seen_on, excluded.last_seen_on),
			facts = excluded.facts,
			state = case known.state when 'closed' then 'open' else known.state end,
			state_since = case known.state when 'closed' then ${on}::date else known.state_since end,
			reason = case known.state when 'closed' then null else known.reason end,
			owner = case known.state when 'closed' then null else known.owner end,
			owner_id = case known.state when 'closed' then null else known.owner_id end,
			due_on = case known.state when 'closed' then null else known.due_on end
		where known.state = 'closed' or known.facts <> excluded.facts
	`;
}

/** Closes the findings of a family that some bodies have on file and that were not found any more. */
export async function close(
	sql: Sql,
	bodies: string[],
	found: Pick<Kept, 'body' | 'id'>[],
	{ on, family }: { on: Day; family: Family }
): Promise<void> {
	const rows = found.map(({ body, id }) => ({ body, key: id }));
	await sql`
		update finding known set state = 'closed', state_since = ${on}
		where known.body_id = any (${bodies}::uuid[]) and known.state <> 'closed' and ${ofFamily(sql, family)}
			and not exists (
				select from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as found (body uuid, key text)
				where found.body = known.body_id and found.key = known.key
			)
	`;
}
