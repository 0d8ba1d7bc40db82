import { judge } from '../domain/roster/roster.ts';
import type { Finding } from '../domain/finding/finding.ts';
import type { FindingState } from '../domain/finding/life.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import { factsByBody, type Table } from './rosters.ts';

/** What was decided about a finding, and since when it is known. `key` is the finding's own id. */
export interface FindingOnFile {
	id: string;
	key: string;
	state: FindingState;
	reason: string | null;
	/** A role in free words, or the name of the member at `ownerId`. */
	owner: string | null;
	ownerId: string | null;
	dueOn: Day | null;
	firstSeenOn: Day;
	/** When what it says was last written down. */
	lastSeenOn: Day;
	version: number;
}

/** A decision about a finding, made by someone who saw this version of it; version 0 is one not on file yet. */
export interface Decision {
	key: string;
	state: Exclude<FindingState, 'closed'>;
	reason: string | null;
	/** Who takes care of it: a member, else a role in free words. */
	owner: string | null;
	ownerId: string | null;
	dueOn: Day | null;
	version: number;
}

/** The findings on file of a body, also closed ones, for who may see its people; for others nothing. */
export function list(sql: Sql, body: string): Promise<FindingOnFile[]> {
	return sql<FindingOnFile[]>`
		select f.id, f.key, f.state, f.reason, f.owner_id, f.due_on, f.first_seen_on, f.last_seen_on, f.version,
			coalesce(f.owner, case when p.minor then split_part(p.name, ' ', 1) else p.name end) as owner
		from finding f
		left join membership m on m.id = f.owner_id
		left join person p on p.id = m.person_id
		where f.body_id = ${body}
		order by f.first_seen_on, f.key
	`;
}

/** Stores a decision of a day; false when the finding is gone or somebody changed it in the meantime. */
export async function change(
	sql: Sql,
	body: string,
	decision: Decision,
	on: Day
): Promise<boolean> {
	const { key, version, ...decided } = decision;
	const rows = await sql`
		update finding set ${sql({ ...decided, stateSince: on })}
		where body_id = ${body} and key = ${key} and version = ${version} and state <> 'closed'
		returning id
	`;
	return rows.length > 0;
}

/** Stores a decision, putting on file first what was found but never written down. */
export async function decide(
	sql: Sql,
	body: string,
	decision: Decision,
	on: Day
): Promise<boolean> {
	if (decision.version > 0) return change(sql, body, decision, on);
	await refresh(sql, body, on);
	const found = (await list(sql, body)).find(({ key }) => key === decision.key);
	// Somebody else may have decided first: only what was just put on file has version 1.
	return found?.version === 1 && change(sql, body, { ...decision, version: 1 }, on);
}

/**
 * Judges a body's table and keeps what was found: new findings are opened, those found before stay as they were
 * decided, those not found any more are closed, those that came back are opened again. For writers, in the transaction
 * of their change. Does nothing for who may not change the body.
 */
export async function refresh(sql: Sql, body: string, on: Day): Promise<void> {
	await refreshAll(sql, [body], on);
}

/** The same for several bodies, read and written together; answers how many of them whoever asks may change. */
export async function refreshAll(sql: Sql, bodies: string[], on: Day): Promise<number> {
	const tables = await sql<Table[]>`
		select id, slug, name, bylaws from body where id = any (${bodies}::uuid[]) and id = any (bodies_i_run())
	`;
	const facts = await factsByBody(sql, tables, on);
	const found = [...facts].flatMap(([body, roster]) =>
		judge(roster, on).findings.map((finding) => ({ body, finding }))
	);
	await keep(sql, found, on);
	await close(
		sql,
		tables.map(({ id }) => id),
		found,
		on
	);
	return tables.length;
}

type Found = { body: string; finding: Finding }[];

async function keep(sql: Sql, all: Found, on: Day) {
	// Enough to say it again when it is long closed; a finding's values hold no person's name.
	const rows = all.map(({ body, finding: { id, kind, have, need, since, subject, values } }) => ({
		body,
		id,
		kind,
		facts: { have, need, since, subject, values }
	}));
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

async function close(sql: Sql, bodies: string[], all: Found, on: Day) {
	const rows = all.map(({ body, finding }) => ({ body, key: finding.id }));
	await sql`
		update finding known set state = 'closed', state_since = ${on}
		where known.body_id = any (${bodies}::uuid[]) and known.state <> 'closed' and not exists (
			select from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as found (body uuid, key text)
			where found.body = known.body_id and found.key = known.key
		)
	`;
}
