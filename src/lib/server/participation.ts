import type { Effort, EffortKind, Participation } from '../domain/participation/participation.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import * as ownRecords from './own-records.ts';

/** What people fill in about another body, by its columns. */
export interface EffortInput {
	kind: EffortKind;
	name: string;
	linkedBodyId: string | null;
	/** FIPS codes. */
	counties: string[];
	organizations: string[];
	during: string;
}

/** What people fill in about taking part, by its columns. */
export type ParticipationInput = Omit<Participation, 'id' | 'effort' | 'version'> & {
	interagencyEffortId: string;
};

/** The bodies around a table, with who sits there on a day, by name: for its own people, for others nothing. */
export function listEfforts(sql: Sql, body: string, on: Day): Promise<Effort[]> {
	return sql<Effort[]>`
		select e.id, e.kind, e.name, e.during, e.version,
			case when b.id is not null then jsonb_build_object('slug', b.slug, 'name', b.name) end as linked,
			array(select c.name from county c where c.fips = any (e.counties) order by c.name) as counties,
			(
				select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by lower(o.name), o.id) from organization o
				where o.id = any (e.organizations)
					or o.id in (select organization_id from organizations_at(e.linked_body_id, ${on}))
			) as organizations
		from interagency_effort e left join body b on b.id = e.linked_body_id
		where e.body_id = ${body} order by lower(e.name), e.id
	`;
}

/** Where somebody took part, the latest first: for the body's own people, for others nothing. */
export function list(sql: Sql, body: string): Promise<Participation[]> {
	return sql<Participation[]>`
		select p.id, jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind) as effort, p.held_on, p.topic, p.follow_up,
			p.due_on, p.done_on, p.version
		from participation p join interagency_effort e on e.id = p.interagency_effort_id
		where p.body_id = ${body} order by p.held_on desc, p.id
	`;
}

/** Where other bodies are kept. What was written down about one goes with it. */
export const effortStore = {
	...ownRecords.storeOf('interagency_effort'),
	remove: async (sql: Sql, seen: ownRecords.Seen): Promise<boolean> => {
		await sql`delete from participation where interagency_effort_id = ${seen.id}`;
		return ownRecords.remove(sql, 'interagency_effort', seen);
	}
};
