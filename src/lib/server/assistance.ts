import type { AssistanceDays, AssistanceTopic } from '../domain/assistance/assistance.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** A request for help with the table that asks. */
export interface AssistanceRequest extends AssistanceDays {
	id: string;
	topic: AssistanceTopic;
	what: string;
	helper: string | null;
	delivered: string | null;
	outcome: string | null;
	slug: string;
	name: string;
	/** The catchments its counties lie in on the day, by name. */
	places: string[];
}

/** What people fill in about a request, by its columns. */
export type AssistanceInput = Omit<AssistanceRequest, 'id' | 'slug' | 'name' | 'places'>;

/** The requests of one body, or of all in a state, that whoever asks may see; the oldest first. */
export function list(
	sql: Sql,
	of: { body: string } | { state: string },
	on: Day
): Promise<AssistanceRequest[]> {
	return sql<AssistanceRequest[]>`
		select r.id, r.topic, r.what, r.asked_on, r.triaged_on, r.helper, r.assigned_on, r.delivered_on, r.delivered,
			r.followed_up_on, r.outcome, r.withdrawn_on, b.slug, b.name, array(
				select distinct k.name from body_county c
				join catchment_county a on a.county_fips = c.county_fips and a.during @> ${on}::date
				join catchment k on k.id = a.catchment_id
				where c.body_id = b.id and c.during @> ${on}::date order by k.name
			) as places
		from assistance_request r join body b on b.id = r.body_id
		where ${'body' in of ? sql`b.id = ${of.body}` : sql`b.state_code = ${of.state}`}
		order by r.asked_on, r.id
	`;
}
