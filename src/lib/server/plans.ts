import type { Goal } from '../domain/plan/goals.ts';
import type { PartTaken, People, PlanActivity } from '../domain/plan/phases.ts';
import type { Group, Task } from '../domain/plan/tasks.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import * as ownRecords from './own-records.ts';

/** The tables a plan is kept in. */
export type PlanTable = 'goal' | 'plan_activity' | 'task';

/** What people fill in about a record of a plan, by its columns. */
export interface PlanInput {
	goal: Pick<Goal, 'statement' | 'rationale' | 'sectors' | 'perspectives'>;
	plan_activity: Pick<PlanActivity, 'what' | 'phase' | 'heldOn' | 'goalId'> & {
		people: People | null;
	};
	task: Pick<
		Task,
		'what' | 'organizationId' | 'groupId' | 'goalId' | 'jointActivityId' | 'dueOn' | 'doneOn'
	>;
}

/** The goals of a body on a day, in their order: for anyone. */
export function listGoals(sql: Sql, body: string, on: Day): Promise<Goal[]> {
	return sql<Goal[]>`
		select id, position, statement, rationale, sectors, perspectives, lower(during) as since, version
		from goal where body_id = ${body} and during @> ${on}::date order by position, id
	`;
}

/** The activities of a plan after one day and by another, latest first, for the body's own people; for others nothing. */
export function listActivities(
	sql: Sql,
	body: string,
	{ after, by }: { after: Day; by: Day }
): Promise<PlanActivity[]> {
	return sql<PlanActivity[]>`
		select id, goal_id, what, phase, held_on, people, version
		from plan_activity where body_id = ${body} and held_on > ${after}::date and held_on <= ${by}::date
		order by held_on desc, id
	`;
}

/** Which perspectives took part in each of them: for anyone, without how many people and in what. */
export function listPartTaken(
	sql: Sql,
	body: string,
	{ after, by }: { after: Day; by: Day }
): Promise<PartTaken[]> {
	return sql<PartTaken[]>`select * from phases_of(${body}, ${after}, ${by})`;
}

/** The tasks of a body, the earliest due first, for its own people; for others nothing. */
export function listTasks(sql: Sql, body: string): Promise<Task[]> {
	return sql<Task[]>`
		select t.id, t.goal_id, t.group_id, t.joint_activity_id, t.organization_id, o.name as organization_name, t.what, t.due_on, t.done_on, t.version
		from task t join organization o on o.id = t.organization_id
		where t.body_id = ${body} order by t.due_on nulls last, t.what, t.id
	`;
}

/** The parts of a body on a day with the organizations that sit in them. */
export function listGroups(sql: Sql, body: string, on: Day): Promise<Group[]> {
	return sql<Group[]>`
		select b.id, b.slug, b.name, array(select organization_id from organizations_at(b.id, ${on})) as organizations
		from body b where b.parent_body_id = ${body} and b.during @> ${on}::date order by b.name
	`;
}

/** The organizations at a body's table on a day, by name. */
export function listPartners(sql: Sql, body: string, on: Day) {
	return sql<{ id: string; name: string }[]>`
		select o.id, o.name from organizations_at(${body}, ${on}) sits join organization o on o.id = sits.organization_id order by o.name
	`;
}

/** A record of a plan as it stands, by its columns; null when there is none, or it is not mine to see. */
export function find(sql: Sql, table: PlanTable, body: string, id: string) {
	return ownRecords.find(sql, table, body, id);
}

/** Adds a record; a goal comes after those there are. Fails when what it points at is not there. */
export async function add<T extends PlanTable>(
	sql: Sql,
	table: T,
	body: string,
	input: PlanInput[T],
	on: Day
): Promise<void> {
	const place = table === 'goal' ? await nextPlace(sql, body, on) : {};
	await ownRecords.add(sql, table, body, { ...columnsOf(sql, input), ...place });
}

/** Changes a record seen in this version; false when somebody was first, or it is not ours to change. */
export function change<T extends PlanTable>(
	sql: Sql,
	table: T,
	seen: ownRecords.Seen,
	input: PlanInput[T]
): Promise<boolean> {
	return ownRecords.change(sql, table, seen, columnsOf(sql, input));
}

/** Takes a record out of the plan from a day on: a goal ends and stays known for the time before; others go. False as above. */
export async function remove(
	sql: Sql,
	table: PlanTable,
	{ id, version }: ownRecords.Seen,
	on: Day
): Promise<boolean> {
	const ended =
		table === 'goal' &&
		(await sql`
			update goal set during = daterange(lower(during), ${on}::date)
			where id = ${id} and version = ${version} and coalesce(lower(during) < ${on}::date, true) returning id
		`);
	if (ended && ended.length > 0) return true;
	return ownRecords.remove(sql, table, { id, version });
}

// Counts by perspective are one document; everything else is a column.
function columnsOf(sql: Sql, input: object): object {
	const columns: Record<string, unknown> = { ...input };
	if (columns.people) columns.people = sql.json(columns.people as People);
	return columns;
}

async function nextPlace(sql: Sql, body: string, on: Day) {
	const [last] = await sql<{ position: number | null }[]>`
		select max(position) as position from goal where body_id = ${body}
	`;
	return { position: (last?.position ?? 0) + 1, during: `[${on},)` };
}
