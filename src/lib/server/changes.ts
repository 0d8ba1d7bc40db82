import type { Change } from '../domain/history/change.ts';
import { shownFields } from '../domain/history/shown-fields.ts';
import type { Sql } from './connect.ts';
import * as names from './names.ts';

/** Which changes to read: of a body, or of one record and those that belong to it. */
export interface Which {
	body?: string;
	record?: { table: RecordTable; id: string };
	/** Only actions older than this change. */
	before?: number | null;
	/** How many actions; 30 unless told otherwise. */
	limit?: number;
}

/** The tables whose records have a page of their own. */
export type RecordTable =
	| 'organization'
	| 'service'
	| 'membership'
	| 'seat'
	| 'meeting'
	| 'body'
	| 'catchment'
	| 'goal'
	| 'plan_activity'
	| 'task'
	| 'agreement'
	| 'joint_activity'
	| 'stage_evidence'
	| 'partnership'
	| 'protocol'
	| 'affected_group'
	| 'call_path'
	| 'assistance_request'
	/** One position, or all of a state by its code, those that are gone too; with who held them. */
	| 'staff_position'
	| 'partnering_challenge'
	| 'informal_asset'
	| 'outreach_visit'
	| 'interagency_effort'
	| 'participation'
	| 'partner_role'
	| 'feedback_loop'
	| 'crisis_response_count'
	/** One step, or all of a state by its code. */
	| 'state_support'
	| 'shared_practice'
	| 'peer_question'
	/** All standards of the body at once, those that are gone too. */
	| 'access_standard';

/** Why a change was not taken back: for each record in the way, one reason. */
export interface Obstacle {
	table: string | null;
	record: string | null;
	/** changed_since, gone, in_use, taken, not_allowed, undone_before, or unknown: no such change, or not mine to see. */
	reason: string;
}

// Of an action that wrote thousands of rows, as many as a page can show.
const shownOfAction = 12;

/** The latest actions that whoever asks may read about: their changes, latest first, at most twelve of each action. */
export function list(sql: Sql, which: Which): Promise<Change[]> {
	return sql<Change[]>`
		with book as (
			select c.*, count(*) over action as of_action, row_number() over (action order by c.id) as number
			from change c
			where ${concerns(sql, which)} and ${isNews(sql)}
			window action as (partition by c.transaction_id, c.made_at)
		),
		actions as (
			select transaction_id, made_at from book group by transaction_id, made_at
			having max(id) < ${which.before ?? Number.MAX_SAFE_INTEGER}
			order by max(id) desc limit ${which.limit ?? 30}
		),
		shown as (select * from book join actions using (transaction_id, made_at) where number <= ${shownOfAction})
		select c.id, c.made_at, who.name as by, c.table_name as table, c.record_id as record, c.action, c.before, c.after,
			c.of_action, c.transaction_id || ' ' || c.made_at as transaction, c.undoes is not null as undoing,
			case when i.id is not null then jsonb_build_object('id', i.id, 'fileName', i.file_name) end as import,
			exists (
				select from change u where u.undoes = c.id and not exists (select from change again where again.undoes = u.id)
			) as undone
		from shown c
		left join import i on i.id = c.import_id
		left join makers_of_changes(array(select distinct account_id from shown)) who on who.id = c.account_id
		order by c.id desc
	`;
}

/** The latest change of a record, or of what belongs to it, that was not yet taken back; null when there is none. What the program filled in stays. */
export async function findLatest(sql: Sql, which: Which): Promise<number | null> {
	const [latest] = await sql<{ id: number }[]>`
		select c.id from change c
		where ${concerns(sql, which)} and c.undoes is null and (c.account_id is not null or c.import_id is not null)
			and not exists (
				select from change u where u.undoes = c.id and not exists (select from change again where again.undoes = u.id)
			)
			and c.table_name <> 'finding'
		order by c.id desc
		limit 1
	`;
	return latest?.id ?? null;
}

/** Takes a change back with all that belongs to it, or nothing at all: then says what stands in the way. */
export function undo(sql: Sql, change: number): Promise<Obstacle[]> {
	return sql<Obstacle[]>`
		select table_name as table, record_id as record, reason from undo_change(${change})
	`;
}

/** What the ids in some changes stand for, by id: also for records that are gone. */
export async function listNames(sql: Sql, changes: Change[]): Promise<Record<string, string>> {
	const all = changes.flatMap(({ record, before, after }) => [
		record,
		...Object.values(before ?? {}).flat(),
		...Object.values(after ?? {}).flat()
	]);
	const written = changes.flatMap(({ record, before, after }) => {
		const { name, label } = after ?? before ?? {};
		return typeof (name ?? label) === 'string' ? [[record, String(name ?? label)]] : [];
	});
	const present = await names.list(sql, [
		...new Set(all.filter((value) => typeof value === 'string'))
	]);
	return { ...Object.fromEntries(written), ...present };
}

function concerns(sql: Sql, { body, record }: Which) {
	if (!record)
		return sql`c.body_id = ${body ?? null} and c.table_name = any (${Object.keys(shownFields)})`;
	const { table, id } = record;
	const own = sql`(c.table_name = ${table} and c.record_id = ${id})`;
	if (table === 'organization') {
		return sql`(${own} or (
			c.table_name = 'location' and c.record_id in (select l.id::text from location l where l.organization_id = ${id})
		))`;
	}
	if (table === 'access_standard')
		return sql`(c.body_id = ${body ?? null} and c.table_name = ${table})`;
	if (table === 'body') return sql`c.body_id = ${body ?? null} and ${own}`;
	if (table === 'catchment') {
		return sql`(${own} or (
			c.table_name = 'catchment_county' and coalesce(c.after, c.before) ->> 'catchment_id' = ${id}
		))`;
	}
	if (table === 'staff_position') {
		const values = sql`coalesce(c.after, c.before)`;
		return sql`(c.table_name in ('staff_position', 'position_holder')
			and ${id} in (${values} ->> 'state_code', ${values} ->> 'id', ${values} ->> 'position_id'))`;
	}
	if (table === 'state_support') {
		return sql`(c.table_name = ${table} and ${id} in (coalesce(c.after, c.before) ->> 'state_code', c.record_id))`;
	}
	return sql`c.body_id = ${body ?? null} and (${own} or ${belongs(sql, table, id)})`;
}

// What points at a record, also when it no longer does.
function belongs(
	sql: Sql,
	table: Exclude<
		RecordTable,
		'organization' | 'body' | 'catchment' | 'access_standard' | 'staff_position' | 'state_support'
	>,
	id: string
) {
	const pointing = {
		membership: ['seat_assignment'],
		seat: ['seat_assignment'],
		meeting: ['attendance', 'decision'],
		service: ['service_area', 'service_at_location'],
		goal: ['plan_activity', 'task'],
		plan_activity: [],
		task: [],
		agreement: ['call_path'],
		joint_activity: ['task'],
		stage_evidence: [],
		partnership: [],
		protocol: [],
		affected_group: [],
		call_path: [],
		assistance_request: [],
		partnering_challenge: [],
		informal_asset: [],
		outreach_visit: [],
		interagency_effort: ['participation'],
		participation: [],
		partner_role: [],
		feedback_loop: [],
		crisis_response_count: [],
		shared_practice: [],
		peer_question: []
	};
	const rows = sql`(
		c.table_name = any (${pointing[table]}) and coalesce(c.after, c.before) ->> ${`${table}_id`}::text = ${id}
	)`;
	if (table !== 'membership') return rows;
	const person = sql`(select m.person_id::text from membership m where m.id = ${id})`;
	return sql`(${rows}
		or (c.table_name = 'person' and c.record_id = ${person})
		or (c.table_name = 'perspective' and coalesce(c.after, c.before) ->> 'person_id' = ${person})
	)`;
}

// Findings are judged again after each change. Only what people decided about them is news.
function isNews(sql: Sql) {
	return sql`(
		c.table_name <> 'finding' or (
			c.action = 'change' and c.before ->> 'state' <> c.after ->> 'state'
			and (c.before ->> 'state' in ('accepted', 'in_progress') or c.after ->> 'state' in ('accepted', 'in_progress'))
			and c.after ->> 'state' <> 'closed'
		)
	)`;
}

/** The version in which the book last wrote a record down; null when it has none of it. */
export async function findVersion(
	sql: Sql,
	record: { table: string; id: string }
): Promise<number | null> {
	const [latest] = await sql<{ version: number | null }[]>`
		select (c.after ->> 'version')::integer as version from change c
		where c.table_name = ${record.table} and c.record_id = ${record.id}
		order by c.id desc limit 1
	`;
	return latest?.version ?? null;
}

/** What was saved on a record since it was seen in a version, oldest first. */
export function listSince(
	sql: Sql,
	record: { table: string; id: string },
	version: number
): Promise<Change[]> {
	return sql<Change[]>`
		select c.id, c.made_at, who.name as by, c.table_name as table, c.record_id as record, c.action, c.before, c.after,
			1 as of_action, c.transaction_id || ' ' || c.made_at as transaction, c.undoes is not null as undoing,
			null as import, false as undone
		from change c
		left join makers_of_changes(array[c.account_id]) who on who.id = c.account_id
		where c.table_name = ${record.table} and c.record_id = ${record.id} and c.action = 'change'
			and (c.before ->> 'version')::integer >= ${version}
		order by c.id
	`;
}
