import type { Day } from '../domain/place/dates.ts';
import { bylaws } from '../domain/roster/bylaws.ts';
import { reviewDue, type ReviewDue } from '../domain/roster/review.ts';
import type { Table } from './rosters.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a review of the roster. */
export interface ReviewInput {
	reviewedOn: Day;
	/** Who looked through it: a role, a team, names. */
	reviewedBy: string;
	decision: string;
}

/** A review of the roster with what was decided. */
export interface Review extends ReviewInput {
	id: string;
}

/** The reviews of a body's roster until a day, latest first, for who may see its people; for others nothing. */
export function list(sql: Sql, body: string, until: Day): Promise<Review[]> {
	return sql<Review[]>`
		select id, reviewed_on, reviewed_by, decision
		from roster_review
		where body_id = ${body} and reviewed_on <= ${until}::date
		order by reviewed_on desc, id
	`;
}

/** When the roster of a body is to be looked through again, as of a day, by its own bylaws. */
export async function findDue(sql: Sql, table: Table, on: Day): Promise<ReviewDue> {
	const days = (await list(sql, table.id, on)).map(({ reviewedOn }) => reviewedOn);
	return reviewDue(days, bylaws(table.bylaws).reviewMonths, on);
}

/** Records that the roster was looked through. */
export async function add(sql: Sql, body: string, input: ReviewInput): Promise<void> {
	await sql`insert into roster_review ${sql({ ...input, bodyId: body })}`;
}
