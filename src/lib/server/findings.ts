import { judge } from '../domain/roster/roster.ts';
import type { Finding } from '../domain/finding/finding.ts';
import type { FindingState } from '../domain/finding/life.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import { close, keep, ofFamily, type Family } from './finding-keeping.ts';
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
export function list(sql: Sql, body: string, family: Family = 'table'): Promise<FindingOnFile[]> {
	return sql<FindingOnFile[]>`
		select f.id, f.key, f.state, f.reason, f.owner_id, f.due_on, f.first_seen_on, f.last_seen_on, f.version,
			coalesce(f.owner, case when p.minor then split_part(p.name, ' ', 1) else p.name end) as owner
		from finding f
		left join membership m on m.id = f.owner_id
		left join person p on p.id = m.person_id
		where f.body_id = ${body} and ${ofFamily(sql, family)}
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

/**
 * Takes back the latest decision about a finding seen in this version: it is again as it was before. False when there is no
 * decision to take back, or somebody was first.
 */
export async function takeBack(
	sql: Sql,
	body: string,
	{ key, version }: Pick<Decision, 'key' | 'version'>,
	on: Day
): Promise<boolean> {
	const rows = await sql`
		with step as (
			select e.*, row_number() over (order by e.id desc) as nth
			from finding_event e join finding f on f.id = e.finding_id and f.body_id = e.body_id
			where f.body_id = ${body} and f.key = ${key}
		)
		update finding f
		set state = before.state, reason = before.reason, owner = before.owner, owner_id = before.owner_id, due_on = before.due_on,
			state_since = ${on}
		from step latest, step before
		where f.body_id = ${body} and f.key = ${key} and f.version = ${version} and f.state <> 'closed'
			and latest.nth = 1 and latest.was is not null and latest.was <> 'closed' and before.nth = 2
		returning f.id
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
		judge(roster, on).findings.map((finding) => kept(body, finding))
	);
	await keep(sql, found, on);
	const judged = tables.map(({ id }) => id);
	await close(sql, judged, found, { on, family: 'table' });
	return tables.length;
}

// Enough to say it again when it is long closed; a finding's values hold no person's name.
function kept(body: string, { id, kind, have, need, since, subject, values }: Finding) {
	return { body, id, kind, facts: { have, need, since, subject, values } };
}
