import type { Decision, DecisionInput } from '../domain/roster/decision.ts';
import type { Sql } from './connect.ts';

/** The decisions of a meeting in the order they were taken, for the body's own people; for others nothing. */
export function list(sql: Sql, meeting: string): Promise<Decision[]> {
	return sql<Decision[]>`
		select id, text, method, votes_for, votes_against, votes_abstained
		from decision where meeting_id = ${meeting} order by position, id
	`;
}

/** Adds a decision after those the meeting has. Fails when the votes do not fit the way it was decided. */
export async function add(
	sql: Sql,
	{ body, meeting }: { body: string; meeting: string },
	input: DecisionInput
): Promise<void> {
	await sql`
		insert into decision (body_id, meeting_id, position, text, method, votes_for, votes_against, votes_abstained)
		select ${body}, ${meeting}, coalesce(max(position), 0) + 1, ${input.text}, ${input.method},
			${input.votesFor}, ${input.votesAgainst}, ${input.votesAbstained}
		from decision where meeting_id = ${meeting}
	`;
}
