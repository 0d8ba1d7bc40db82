import type { JointActivity, PlannedActivity } from '../domain/agreement/activities.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import { named } from './named-organizations.ts';

/** What people fill in about a joint activity. */
export type ActivityInput = Omit<JointActivity, 'id' | 'version' | 'organizations' | 'heldOn'> & {
	organizations: string[];
	heldOn: Day | null;
	dueOn: Day | null;
};

/** What organizations of a body did together, latest first, for its own people; for others nothing. */
export function list(sql: Sql, body: string): Promise<JointActivity[]> {
	return sql<JointActivity[]>`
		select ${columns(sql)}, held_on, leadership, middle, frontline
		from joint_activity a where body_id = ${body} and held_on is not null order by held_on desc, id
	`;
}

/** What they are to do together and did not yet, the first due first; likewise. */
export function listPlanned(sql: Sql, body: string): Promise<PlannedActivity[]> {
	return sql<PlannedActivity[]>`
		select ${columns(sql)}, due_on
		from joint_activity a where body_id = ${body} and held_on is null order by due_on, id
	`;
}

function columns(sql: Sql) {
	return sql`
		id, kind, what, ${named(sql, 'a.organizations')} as organizations, host_id, topics, counties, learned, next_steps, version
	`;
}
