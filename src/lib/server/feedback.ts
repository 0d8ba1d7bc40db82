import type { FeedbackLoop } from '../domain/feedback/feedback.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a loop, by its columns. */
export type FeedbackInput = Omit<FeedbackLoop, 'id' | 'version'>;

/** How many loops the tables of a catchment, or of the whole state where that is null, opened and closed in twelve months. */
export interface FeedbackCount {
	catchmentId: string | null;
	/** Tables that wrote any down. */
	tables: number;
	heard: number;
	closed: number;
}

/** The loops of a body, the oldest first: for its own people, for others nothing. */
export function list(sql: Sql, body: string): Promise<FeedbackLoop[]> {
	return sql<FeedbackLoop[]>`
		select id, heard_on, source, feedback, change_made, decided_on, told_on, told_how, version
		from feedback_loop where body_id = ${body} order by heard_on, id
	`;
}

/** Counts for who leads a state or manages one of its catchments, nothing for others; a catchment without any is left out. */
export function listCounts(sql: Sql, state: string, on: Day): Promise<FeedbackCount[]> {
	return sql<FeedbackCount[]>`
		select catchment_id, tables, heard, closed from feedback_counts(${state}, ${on})
	`;
}
