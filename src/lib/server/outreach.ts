import type { Visit } from '../domain/outreach/outreach.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Band } from '../domain/vocabulary.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a visit, by its columns. */
export interface VisitInput {
	organizationId: string;
	heldOn: Day;
	/** Null: in the county that the organization is in. */
	countyFips: string | null;
	levels: Band[];
	topic: string;
	practice: string | null;
}

/** The visits of a body, the latest first: for its own people, for others nothing. */
export function list(sql: Sql, body: string): Promise<Visit[]> {
	return sql<Visit[]>`
		select v.id, jsonb_build_object('id', o.id, 'name', o.name) as organization, v.held_on,
			coalesce(v.county_fips, o.county_fips) as county_fips, v.levels, v.topic, v.practice, v.version
		from outreach_visit v join organization o on o.id = v.organization_id
		where v.body_id = ${body} order by v.held_on desc, lower(o.name), v.id
	`;
}
