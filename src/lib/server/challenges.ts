import type { Challenge } from '../domain/partner/challenges.ts';
import type { Day } from '../domain/place/dates.ts';
import type { ChallengeCount } from '../domain/state/challenges.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a challenge, by its columns. */
export type ChallengeInput = Omit<Challenge, 'id' | 'version'>;

/** What makes working together hard for a body: for its own people, for others nothing. */
export function list(sql: Sql, body: string): Promise<Challenge[]> {
	return sql<Challenge[]>`
		select id, tag, what, local_strategy, state_strategy, owner, opened_on, closed_on, version
		from partnering_challenge where body_id = ${body} order by opened_on, id
	`;
}

/** Counts for who leads a state or manages one of its catchments, nothing for others; where too few tables report, nothing. */
export function listCounts(sql: Sql, state: string, on: Day): Promise<ChallengeCount[]> {
	return sql<ChallengeCount[]>`
		select catchment_id, reporting, tag, tables from challenge_counts(${state}, ${on})
	`;
}
