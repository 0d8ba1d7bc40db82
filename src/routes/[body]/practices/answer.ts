import { practicesOf, questionsOf } from '#lib/domain/state/practices.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as practices from '#lib/server/practices.ts';

/** What a body and others of its state share, and what it asked and was asked, as far as whoever asks may know. */
export type PracticesAnswer = Awaited<ReturnType<typeof askPractices>>;

/** Reads the practices of a state and the questions of one table; those are null for others than its people. */
export async function askPractices(sql: Sql, body: Body, sees: boolean) {
	const [kept, questions] = await Promise.all([
		practices.list(sql, body),
		sees ? practices.listQuestions(sql, body.id) : null
	]);
	return {
		...practicesOf(body.slug, kept),
		questions: questions && questionsOf(body.slug, questions)
	};
}
