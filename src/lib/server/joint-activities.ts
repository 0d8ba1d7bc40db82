import type { JointActivity } from '../domain/agreement/activities.ts';
import type { Sql } from './connect.ts';
import { named } from './named-organizations.ts';

/** What people fill in about a joint activity. */
export type ActivityInput = Omit<JointActivity, 'id' | 'version' | 'organizations'> & {
	organizations: string[];
};

/** What organizations of a body did together, latest first, for its own people; for others nothing. */
export function list(sql: Sql, body: string): Promise<JointActivity[]> {
	return sql<JointActivity[]>`
		select id, kind, held_on, what, ${named(sql, 'a.organizations')} as organizations, learned, next_steps, version
		from joint_activity a where body_id = ${body} order by held_on desc, id
	`;
}
