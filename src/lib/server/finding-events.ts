import type { Finding } from '../domain/finding/finding.ts';
import type { LifeStep } from '../domain/finding/life.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import { ofFamily, type Family } from './finding-keeping.ts';

/** What is kept of a finding about the table; files from long ago may lack parts. */
export type TableFacts = Partial<Pick<Finding, 'have' | 'need' | 'since' | 'subject' | 'values'>>;

/** A step in the life of a finding with who made it and when; `by` is null for the program itself. */
export interface FindingEvent<Facts = TableFacts> extends LifeStep {
	kind: Finding['kind'];
	/** What the finding said when it was last seen. */
	facts: Facts;
	madeAt: Date;
	by: string | null;
	reason: string | null;
	owner: string | null;
	dueOn: Day | null;
}

/** Every step of a body's findings of one family until the end of a day, oldest first, for who may see its people; for others nothing. */
export function list<Facts = TableFacts>(
	sql: Sql,
	body: string,
	until: Day,
	family: Family = 'table'
): Promise<FindingEvent<Facts>[]> {
	return sql<FindingEvent<Facts>[]>`
		with step as (select * from finding_event where body_id = ${body} and on_day <= ${until}::date)
		select f.key, f.kind, f.facts, s.on_day as day, s.made_at, s.state, s.was, s.reason, s.due_on, who.name as by,
			coalesce(s.owner, case when p.minor then split_part(p.name, ' ', 1) else p.name end) as owner
		from step s
		join finding f on f.id = s.finding_id and ${ofFamily(sql, family)}
		left join membership m on m.id = s.owner_id
		left join person p on p.id = m.person_id
		left join makers_of_changes(array(select distinct account_id from step)) who on who.id = s.account_id
		order by s.id
	`;
}
